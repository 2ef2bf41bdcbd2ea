import { fileSource, type Files } from '@hops/text';
import { decodeYaml } from '@hops/yaml';
import { documentsOf } from './find-base.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import { parseMarkdown } from './markdown/parse.ts';

/** Reads the documents of a base, sorted by path; what is no text has no claims. */
export function readBase(files: Files, paths: readonly string[], base: string): MarkdownDocument[] {
  return documentsOf(paths, base).map((path) => {
    const read = files.read(path);
    const text = read.ok ? decodeYaml(read.bytes) : undefined;
    return parseMarkdown(fileSource(path, text ?? ''));
  });
}
