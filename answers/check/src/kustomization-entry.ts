import type { Span, TextEdit } from '@hops/text';
import { get, isMapping, type YamlFile } from '@hops/yaml';

type ReadFile = Extract<YamlFile, { ok: true }>;

/** The comment of a kustomization that holds an entry for this path, or for the folder it begins with. */
export function commentedEntry(file: ReadFile, relative: string): Span | undefined {
  const name = relative.split('/')[0]!;
  const entry = new RegExp(`(^|[\\s"'/])${escapeRegExp(name)}(/|\\s|["']|$)`);
  for (const { comments } of file.documents) {
    for (const { start, end } of comments) {
      const text = file.source.text.slice(start, end);
      if (text.includes('-') && entry.test(text)) return file.source.span(start, end);
    }
  }
  return undefined;
}

/** The edit that adds an entry behind the last one of a block-style `resources` list. */
export function newEntry(file: ReadFile, path: string): TextEdit | undefined {
  const root = file.documents[0]?.root;
  const resources = isMapping(root) ? get(root, 'resources') : undefined;
  const last = resources?.kind === 'sequence' && !resources.flow ? resources.items.at(-1) : undefined;
  if (last === undefined) return undefined;
  const { text } = file.source;
  const lineStart = text.lastIndexOf('\n', last.start) + 1;
  const indent = /^ *- +/.exec(text.slice(lineStart, last.start));
  const lineEnd = text.indexOf('\n', last.end);
  const at = lineEnd === -1 ? text.length : lineEnd;
  return indent ? { span: file.source.span(at, at), text: `\n${indent[0]}${path}` } : undefined;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
