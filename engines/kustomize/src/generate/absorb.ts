import { entriesOf, get, keyText, makeMapping, spanOf, withEntry, withoutEntry } from '@hops/yaml';
import type { Mapping, Node } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { spanAt } from '../kustomization/values.ts';
import { originOf, textNode } from '../nodes.ts';
import { withLowerEntries, withTexts } from '../resource/metadata.ts';
import { describe } from '../resource/object-id.ts';
import { answersTo, withNode, type Draft } from '../resource/resource.ts';

/**
 * The resources with a generated one among them: behind the others, or, as its behavior says, in the place of the one
 * that has or had its id, which it replaces or merges with. Reports where the behavior does not fit.
 */
export function absorb(
  drafts: readonly Draft[],
  generated: Draft,
  generator: Mapping,
  report: Report,
): readonly Draft[] {
  const matches = drafts.filter((draft) => answersTo(draft, generated.key));
  const { behavior } = generated;
  const [old] = matches;
  const refuse = (message: string): readonly Draft[] => {
    const related = matches.map(({ node }) => ({ span: spanOf(node), message: describe(generated.id) }));
    report(failure('kustomize-generator-conflict', spanAt(generator, 'name'), message, related));
    return drafts;
  };
  const isNew = behavior === 'create' || behavior === 'unspecified';
  if (old === undefined) {
    if (isNew) return [...drafts, generated];
    return refuse(
      `There is no ${describe(generated.id)} to ${behavior}. Correct the name or namespace, or remove the behavior.`,
    );
  }
  if (matches.length > 1)
    return refuse(
      `Several resources are, or were, called ${describe(generated.id)}, so it is open which one this generator changes. Give them names that differ.`,
    );
  if (isNew)
    return refuse(
      `${describe(generated.id)} exists already. Set the behavior to merge or replace, or rename it.`,
    );
  return drafts.map((draft) => (draft === old ? combined(old, generated) : draft));
}

function combined(old: Draft, generated: Draft): Draft {
  const named = inherited(old, generated.node);
  const node = generated.behavior === 'merge' ? withOldData(named, old.node) : named;
  const source = generated.behavior === 'merge' ? old.source : generated.source;
  return { ...withNode(old, node), needsHash: old.needsHash && generated.needsHash, source };
}

/** The generated object with the old one's name and namespace, and its labels and annotations below its own. */
function inherited(old: Draft, node: Mapping): Mapping {
  const oldMetadata = get(old.node, 'metadata');
  let result = node;
  for (const map of ['labels', 'annotations'] as const) {
    result = withTexts(withLowerEntries(result, map, get(oldMetadata, map)), map);
  }
  const metadata = get(result, 'metadata') as Mapping;
  const name = get(oldMetadata, 'name');
  const named = name === undefined ? metadata : withEntry(metadata, 'name', name);
  const namespace = get(oldMetadata, 'namespace');
  return withEntry(
    result,
    'metadata',
    namespace === undefined ? withoutEntry(named, 'namespace') : withEntry(named, 'namespace', namespace),
  );
}

function withOldData(node: Mapping, old: Mapping): Mapping {
  let result = node;
  for (const key of ['data', 'binaryData']) {
    const merged = mergedData(get(node, key), get(old, key));
    if (merged !== undefined) result = withEntry(result, key, merged);
  }
  return result;
}

function mergedData(own: Node | undefined, old: Node | undefined): Node | undefined {
  const keys = new Set(entriesOf(own).map(keyText));
  const added = entriesOf(old).filter((entry) => !keys.has(keyText(entry)));
  if (added.length === 0) return own;
  const texts = added.map(({ key, value }) => {
    return { key, value: textNode(value.kind === 'scalar' ? value.text : '', originOf(value)) };
  });
  return makeMapping([...texts, ...entriesOf(own)], originOf(own ?? old!));
}
