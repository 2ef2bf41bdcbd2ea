import type { Span } from '@hops/text';
import type { Failure, FailureKind } from '../failure.ts';
import { toSource } from '../syntax/place.ts';
import type { Value } from '../value/value.ts';
import { lineOf } from './line.ts';
import { LocatedFailure } from './locate.ts';

/** Why a template could not be rendered, in Jinja's words. */
export interface TemplateError {
  readonly kind: FailureKind;
  readonly message: string;
  /** The name of the template in which it happened, and where; nowhere if the template itself was not found. */
  readonly template: string;
  readonly line: number | undefined;
  readonly span: Span | undefined;
  /** The path of the undefined value that was used, such as `['network', 'gateway']`; empty if it is not written out. */
  readonly path: readonly string[];
  /** What was looked into for the last step of that path; `undefined` for a name. */
  readonly owner: Value | undefined;
}

/** Says of a failure what is known of it; `name` is the template that was to be rendered. */
export function errorOf(failure: Failure, name: string): TemplateError {
  const { kind, message, path = [], owner } = failure;
  const common = { kind, message, path, owner };
  if (!(failure instanceof LocatedFailure))
    return { ...common, template: name, line: undefined, span: undefined };
  const { template, place } = failure;
  const line = lineOf(template, place!);
  return { ...common, template: template.name, line, span: toSource(template, place!) };
}
