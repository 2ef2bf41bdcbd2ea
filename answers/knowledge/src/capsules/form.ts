import { suggest, type Source } from '@hops/text';
import { correctionOf } from '../claims/claim.ts';
import { correctionFix } from '../correction.ts';
import { outdated, refuted, withFix, type KnowledgeFinding } from '../finding.ts';
import { depthKinds, seenAlso, type Capsule, type Depth } from './capsule.ts';

/** What is wrong with the form of capsules, all those of a base: parts, names, and whom they see also. */
export function capsuleFindings(
  capsules: readonly Capsule[],
  sources: ReadonlyMap<string, Source>,
): KnowledgeFinding[] {
  const names = new Set(capsules.map(({ name }) => name));
  return [
    ...capsules.flatMap((capsule) => [
      ...partFindings(capsule),
      ...seeAlsoFindings(capsule, names, sources.get(capsule.span.file)),
    ]),
    ...doubled(capsules),
  ];
}

function partFindings({ name, span, invariant, example, depth }: Capsule): KnowledgeFinding[] {
  return [
    ...(invariant === ''
      ? [
          refuted(
            'docs-capsule',
            `The capsule ${name} has no invariant. Write **Invariant** and one sentence below its heading.`,
            span,
          ),
        ]
      : []),
    ...(example === ''
      ? [
          hint(
            `The capsule ${name} has no example. Write **Example** and a place of the repository where it holds.`,
            span,
          ),
        ]
      : []),
    ...depth.flatMap(misspelt),
  ];
}

/** A line may start with other words than those of the form, but not with one of them misspelt. */
function misspelt({ kind, span }: Depth): KnowledgeFinding[] {
  const kinds: readonly string[] = depthKinds;
  const meant = kinds.includes(kind) ? undefined : suggest(kind, kinds);
  if (meant === undefined) return [];
  return [outdated('docs-capsule', `No line of depth starts with ${kind}. Did you mean ${meant}?`, span)];
}

function seeAlsoFindings(
  { depth }: Capsule,
  names: ReadonlySet<string>,
  source: Source | undefined,
): KnowledgeFinding[] {
  return depth
    .filter(({ kind }) => kind === 'SeeAlso')
    .flatMap((line) =>
      seenAlso(line)
        .filter((name) => /^\w+$/.test(name) && !names.has(name))
        .map((name) => missingCapsule(name, line, names, source)),
    );
}

function missingCapsule(
  name: string,
  { span }: Depth,
  names: ReadonlySet<string>,
  source: Source | undefined,
): KnowledgeFinding {
  const meant = suggest(name, names);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const message = `There is no capsule ${name}.${question} Correct its name, or remove it.`;
  const correction = correctionOf(name, meant);
  const fix = correction && source && correctionFix(source, span, correction);
  return withFix(refuted('docs-missing-capsule', message, span), fix);
}

function doubled(capsules: readonly Capsule[]): KnowledgeFinding[] {
  return capsules.flatMap(({ name, span }, index) => {
    const first = capsules.findIndex((each) => each.name === name);
    if (first === index) return [];
    const finding = refuted(
      'docs-capsule',
      `Another capsule is called ${name}. Give one of them a name of its own.`,
      span,
    );
    return [{ ...finding, related: [{ span: capsules[first]!.span, message: 'It is here.' }] }];
  });
}

function hint(message: string, span: Capsule['span']): KnowledgeFinding {
  return { code: 'docs-capsule', severity: 'info', message, span, related: [] };
}
