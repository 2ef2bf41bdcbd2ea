import { get, spanOf, withEntry } from '@hops/yaml';
import { contentHash } from '../generate/content-hash.ts';
import { retyped } from '../nodes.ts';
import { rememberId, withNode, type Draft } from '../resource/resource.ts';

/** Adds a hash of their content to the names of the generated resources that want one. */
export function hashNames(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => (draft.needsHash ? hashed(draft) : draft));
}

function hashed(draft: Draft): Draft {
  const metadata = get(draft.node, 'metadata');
  const name = get(metadata, 'name');
  if (metadata?.kind !== 'mapping' || name?.kind !== 'scalar') return draft;
  const text = `${name.text}-${contentHash(draft.node)}`;
  const renamed = withEntry(
    metadata,
    'name',
    retyped(name, text, { step: 'generated', span: spanOf(draft.node) }),
  );
  return withNode(rememberId(draft), withEntry(draft.node, 'metadata', renamed));
}
