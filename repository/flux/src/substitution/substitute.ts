import { evaluate, parseTemplate, referencesIn } from '@hops/envsubst';
import { derivedSource, type Finding, type Sink, type Span } from '@hops/text';
import {
  at,
  parse,
  scalarSource,
  spanOf,
  textOf,
  write,
  type Mapping,
  type Node,
  type Scalar,
} from '@hops/yaml';
import type { FluxCode } from '../codes.ts';
import { carryOrigins } from './carry.ts';
import { scalarsWithDollar } from './uses.ts';
import type { Variables } from './variables.ts';

/** The label and annotation that keep Flux from substituting in an object. */
const substituteKey = 'kustomize.toolkit.fluxcd.io/substitute';

/** Whether Flux leaves an object as it is: the label or annotation says `disabled`. */
export function isSubstitutionDisabled(node: Node): boolean {
  return ['labels', 'annotations'].some(
    (field) => textOf(at(node, 'metadata', field, substituteKey)) === 'disabled',
  );
}

/**
 * Substitutes in one object the way Flux does: the object is written as text, its placeholders are replaced there, and
 * the text is read again, so that a value can change a field's type. A placeholder whose value cannot be known stays
 * as it is written, and so does an undefined one, which strict mode refuses.
 * Rule: fluxcd/pkg/kustomize, `SubstituteVariables`. Reports `flux-malformed-placeholder` and `flux-broken-substitution`;
 * the object is then returned as it was.
 */
export function substitute(node: Mapping, variables: Variables, report: Sink<FluxCode>): Mapping {
  const scalars = scalarsWithDollar(node);
  if (scalars.length === 0) return node;
  const malformed = scalars.flatMap(malformedIn);
  for (const finding of malformed) report(finding);
  if (malformed.length > 0) return node;
  const text = write(node);
  const substituted = evaluateKnown(text, variables);
  if (substituted === undefined || substituted === text) return node;
  const parsed = parse(derivedSource(substituted, spanOf(node)));
  const root = parsed.documents[0]?.root;
  if (root?.kind === 'mapping' && parsed.complete) {
    return carryOrigins(node, root, (before) => definitionsOf(before, variables)) as Mapping;
  }
  report(
    brokenSubstitution(
      node,
      scalars.find((scalar) => breaks(scalar, variables)),
      variables,
    ),
  );
  return node;
}

/** Whether a scalar by itself, substituted, is no single value any more. */
function breaks(scalar: Scalar, variables: Variables): boolean {
  const text = evaluateKnown(write(scalar), variables);
  if (text === undefined) return false;
  const { documents, complete } = parse(derivedSource(text, spanOf(scalar)));
  const root = documents[0]?.root;
  return !complete || (root?.kind === 'mapping' && !root.flow);
}

/** Replaces what is known; a name that nothing defines counts as unknown where it has no default. */
function evaluateKnown(text: string, variables: Variables): string | undefined {
  const template = parseTemplate(text);
  const strict = evaluate(template, (name) => lookUp(variables, name), { strict: true });
  if (strict.ok) return strict.text;
  const missing = new Set(strict.errors.flatMap((error) => (error.kind === 'missing' ? [error.name] : [])));
  const lookup = (name: string) => (missing.has(name) ? unknown : lookUp(variables, name));
  const lenient = evaluate(template, lookup, { strict: false });
  return lenient.ok ? lenient.text : undefined;
}

const unknown = { unknown: true } as const;

function lookUp(variables: Variables, name: string): string | typeof unknown | undefined {
  const variable = variables.entries.get(name);
  return variable?.kind === 'known' ? variable.value : variable && unknown;
}

function definitionsOf(before: Node, variables: Variables): Span[] {
  if (before.kind !== 'scalar') return [];
  const names = new Set(referencesIn(before.text).map(({ name }) => name));
  return [...names].flatMap((name) => variables.entries.get(name)?.span ?? []);
}

function malformedIn(scalar: Scalar): Finding<FluxCode>[] {
  return parseTemplate(scalar.text).parts.flatMap((part) =>
    part.kind !== 'malformed'
      ? []
      : {
          code: 'flux-malformed-placeholder' as const,
          severity: 'error' as const,
          message: `Flux cannot read the placeholder that begins here (${part.reason}) and fails the whole Kustomization. Close it with }, or write $$\{ where the text is meant as it is.`,
          span: scalarSource(scalar).span(part.start, part.end),
          related: [],
        },
  );
}

function brokenSubstitution(
  object: Node,
  scalar: Scalar | undefined,
  variables: Variables,
): Finding<FluxCode> {
  const values = scalar ? definitionsOf(scalar, variables) : [];
  return {
    code: 'flux-broken-substitution',
    severity: 'error',
    message:
      'With the value substituted here the object is no valid YAML, and Flux fails the whole Kustomization. Put the placeholder in quotes, or take the characters that YAML reserves out of the value.',
    span: spanOf(scalar ?? object),
    related: values.map((value) => ({ span: value, message: 'the value is defined here' })),
  };
}
