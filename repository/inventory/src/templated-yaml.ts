import { fileSource } from '@hops/text';
import { parse, type Node } from '@hops/yaml';
import type { Reading } from './reading.ts';

/**
 * The roots of a file's documents. A template is read without its statements and comments, so that what it says in any
 * case is found; what depends on its data has no text.
 */
export function rootsOf(path: string, { textOf, yamlOf }: Reading): Node[] {
  const file = yamlOf(path);
  const isTemplate = /\.(j2|jinja2?|gotmpl|tpl|tmpl)$/.test(path);
  const documents = isTemplate
    ? parse(fileSource(path, withoutStatements(textOf(path)))).documents
    : file.ok
      ? file.documents
      : [];
  return documents.flatMap(({ root }) => root ?? []);
}

/** Keeps the length and the lines, so that places stay true. */
function withoutStatements(text: string): string {
  return text.replaceAll(/\{%[^]*?%\}|\{#[^]*?#\}|#%[^]*?%#|#\|[^]*?(?:\|#|#\|)/g, (statement) =>
    statement.replaceAll(/[^\n]/g, ' '),
  );
}

/** Whether a text is put in by a template. */
export function isTemplated(text: string): boolean {
  return /\{\{|\}\}|#\{|\}#/.test(text);
}
