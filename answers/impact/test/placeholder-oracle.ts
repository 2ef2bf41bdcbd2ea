import { isSubstitutionDisabled, type KustomizationBuild, type Variables } from '@hops/flux';
import { findTarget, impactOf } from '@hops/impact';
import type { Model } from '@hops/model';
import { hopsOf, type Span } from '@hops/text';
import { spanOf, type Node, type Scalar } from '@hops/yaml';
import { linesOfAnswer, search, type Occurrence, type Opened } from './repositories.ts';

/** Why the answer does not tell of an occurrence as a use. It lists each of these under the text that names it. */
export type Rule =
  | 'a comment'
  | 'escaped'
  | 'a scalar whose lines are folded'
  | 'no build reads the file'
  | 'its Kustomization substitutes nothing'
  | 'substitution is switched off'
  /** A patch replaces it, or it only says which object a patch is for. */
  | 'the build keeps nothing of the line';

/** What became of one occurrence. */
export type Outcome = 'found' | Rule | 'unexplained';

/** An occurrence, and what became of it. */
export interface Judged extends Occurrence {
  readonly name: string;
  readonly outcome: Outcome;
  readonly isListed: boolean;
}

/** Every `${NAME…}` in the files of a repository, judged by the answer to `impact '${NAME}'`; nothing is rebuilt. */
export function judge(name: string, opened: Opened): Judged[] {
  const { model } = opened;
  const found = findTarget(model, `\${${name}}`);
  if (!found.ok) throw new Error(found.message);
  const { hit, named } = linesOfAnswer(impactOf(model, () => model, found.target));
  return search(new RegExp(String.raw`\$\{${name}\b`, 'g'), opened).map((occurrence) => {
    const place = `${occurrence.file}:${occurrence.line}`;
    if (hit.has(place)) return { ...occurrence, name, outcome: 'found', isListed: true };
    const outcome = ruleOf(occurrence, name, model) ?? 'unexplained';
    return { ...occurrence, name, outcome, isListed: named.has(place) };
  });
}

/** The names that are used most, at most ten. */
export function mostUsed({ clusters }: Model): string[] {
  const counts = new Map<string, number>();
  for (const { name, uses } of clusters.flatMap(({ placeholders }) => placeholders))
    counts.set(name, (counts.get(name) ?? 0) + uses.length);
  return [...counts]
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([name]) => name);
}

function ruleOf({ file, offset, before }: Occurrence, name: string, model: Model): Rule | undefined {
  if (/(^|\s)#/.test(before)) return 'a comment';
  if (before.endsWith('$')) return 'escaped';
  if (!model.reached.files.has(file)) return 'no build reads the file';
  const builds = buildsThatRead(file, model);
  if (builds.some((build) => isInUse({ file, offset }, name, build)))
    return 'a scalar whose lines are folded';
  const substituting = builds.filter(({ variables }) => hasVariables(variables));
  if (substituting.length === 0) return 'its Kustomization substitutes nothing';
  const holding = substituting.flatMap(({ objects }) =>
    objects.filter(({ node }) => holds(node, { file, offset })),
  );
  if (holding.length === 0) return 'the build keeps nothing of the line';
  return holding.every(({ node }) => isSubstitutionDisabled(node))
    ? 'substitution is switched off'
    : undefined;
}

function buildsThatRead(file: string, { reached, clusters }: Model): KustomizationBuild[] {
  const reaches = reached.files.get(file) ?? [];
  return clusters.flatMap(({ name, cluster }) =>
    cluster.kustomizations.filter(({ spec }) =>
      reaches.some(
        (each) => each.cluster === name && each.kustomization === `${spec.namespace}/${spec.name}`,
      ),
    ),
  );
}

function hasVariables({ entries, open, missing }: Variables): boolean {
  return entries.size + open.length + missing.length > 0;
}

type At = Pick<Occurrence, 'file' | 'offset'>;

function isInUse(at: At, name: string, { uses }: KustomizationBuild): boolean {
  return uses.some((use) => use.name === name && covers(spanOf(use.scalar), at));
}

/** Whether a scalar of a tree was written, or came by, at a place. */
function holds(node: Node, place: At): boolean {
  switch (node.kind) {
    case 'scalar':
      return [spanOf(node), ...lastHops(node)].some((span) => covers(span, place));
    case 'alias':
      return holds(node.target, place);
    case 'sequence':
      return node.items.some((item) => holds(item, place));
    case 'mapping':
      return node.entries.some(({ key, value }) => holds(key, place) || holds(value, place));
  }
}

/** Where a scalar has come by since it was last replaced as a whole. */
function lastHops({ origin }: Scalar): Span[] {
  const hops = hopsOf(origin);
  const replaced = hops.findLastIndex(({ step }) => step === 'patched by' || step === 'replaced from');
  return hops.slice(Math.max(replaced, 0)).map(({ span }) => span);
}

function covers({ file, start, end }: Span, at: At): boolean {
  return file === at.file && start <= at.offset && at.offset < end;
}
