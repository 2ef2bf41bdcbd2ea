import { isSubstitutionDisabled } from '@hops/flux';
import type { Inventory } from '@hops/inventory';
import type { TextEdit } from '@hops/text';
import { spanOf } from '@hops/yaml';
import { isSealed, matchEdits } from './edits.ts';
import { useEdits, type PlaceholderRename } from './placeholder-use.ts';

type Rewrite = (text: string, file: string) => TextEdit[];

/**
 * The edits beside those of the built uses: `${NAME}` in patches, comments and manifests that nothing reaches, the name
 * itself in documents and in the templates that files with edits are rendered from.
 */
export function placeholderTexts(
  rename: PlaceholderRename,
  edits: readonly TextEdit[],
  inventory: Inventory | undefined,
): TextEdit[] {
  const { model, places, name } = rename;
  const edited = new Set(edits.map(({ span }) => span.file));
  const templates = new Set(
    inventory?.templates.flatMap(({ path, renders }) => (renders && edited.has(renders) ? path : [])),
  );
  const rewrite = rewriting(rename);
  return model.repository.paths.flatMap((file) => {
    const text = places.text(file);
    if (text === undefined || isSealed(text) || !text.includes(name)) return [];
    return file.endsWith('.md') || templates.has(file)
      ? rewrite.words(text, file)
      : (rewrite.manifest(file)?.(text, file) ?? []);
  });
}

/** How `${NAME}` is rewritten in a manifest; `undefined` for other files, and for those that a generator reads. */
function rewriting(rename: PlaceholderRename): {
  words: Rewrite;
  manifest: (file: string) => Rewrite | undefined;
} {
  const { model, name, newName } = rename;
  const manifests = new Set(model.manifests.map(({ path }) => path));
  const literal = literalFiles(rename);
  const word = new RegExp(String.raw`\b${name}\b`, 'g');
  const uses: Rewrite = (text, file) => useEdits(text, { file, start: 0, end: text.length }, name, newName);
  const inComments: Rewrite = (text, file) =>
    commentsIn(file, rename).flatMap((span) => useEdits(text, { file, ...span }, name, newName));
  return {
    words: (text, file) => matchEdits(text, { file, start: 0, end: text.length }, word, newName),
    manifest: (file) => {
      const reaches = model.reached.files.get(file) ?? [];
      if (reaches.some(({ as }) => as === 'generator file')) return undefined;
      if (reaches.length === 0 && !manifests.has(file)) return undefined;
      return literal.has(file) ? inComments : uses;
    },
  };
}

/** The files of objects in which Flux substitutes nothing: `${NAME}` stays there. */
function literalFiles({ model }: PlaceholderRename): Set<string> {
  const objects = model.clusters.flatMap((cluster) => cluster.objects);
  const literal = objects.filter(({ node }) => isSubstitutionDisabled(node));
  return new Set(literal.map(({ node }) => spanOf(node).file));
}

function commentsIn(
  file: string,
  { model }: PlaceholderRename,
): readonly { readonly start: number; readonly end: number }[] {
  if (!/\.ya?ml$/.test(file)) return [];
  const parsed = model.repository.files.yaml(file);
  return parsed.ok ? parsed.documents.flatMap(({ comments }) => comments) : [];
}
