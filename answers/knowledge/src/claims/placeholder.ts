import { suggest } from '@hops/text';
import type { MarkdownDocument, Part } from '../markdown/document.ts';
import { correctionOf, missing, proven, unread, type Claim, type Verdict } from './claim.ts';
import type { Known } from './known.ts';
import { isGeneric } from './pattern.ts';
import { placeholderUse } from './placeholder-names.ts';

/** Languages in which `${NAME}` is a variable of their own. */
const withOwnVariables = new Set(
  'bash console dockerfile fish groovy hcl javascript js jsx just make makefile powershell sh shell terraform tf ts tsx typescript zsh'.split(
    ' ',
  ),
);

/** What a document says of placeholders: each `${NAME}` of it, and the names in a table's column Placeholder. */
export function placeholderClaims(document: MarkdownDocument, known: Known): Claim[] {
  return [...written(document, known), ...listed(document, known)];
}

function written({ source, fences, codeSpans }: MarkdownDocument, known: Known): Claim[] {
  return [...source.text.matchAll(placeholderUse)].flatMap(({ 0: text, 1: name = '', index }) => {
    const fence = fences.find((each) => isInside(index, each));
    if (fence && withOwnVariables.has(fence.language)) return [];
    const span = codeSpans.find((each) => isInside(index, each));
    const isShells = span !== undefined && isCommand(span.text);
    const verdict = judgePlaceholder(name, known);
    return [
      {
        kind: 'placeholder' as const,
        text,
        span: source.span(index, index + text.length),
        verdict: isShells && verdict.state === 'refuted' ? unread : verdict,
      },
    ];
  });
}

function listed({ source, tables, codeSpans }: MarkdownDocument, known: Known): Claim[] {
  return tables.flatMap(({ header, rows }) => {
    const column = header.findIndex(({ text }) => /^placeholders?$/i.test(text));
    const cells = rows.flatMap(({ cells: all }) => all[column] ?? []);
    return codeSpans
      .filter(({ text, start }) => /^[A-Za-z_]\w*$/.test(text) && cells.some((cell) => isInside(start, cell)))
      .map(({ text, start, end }) => ({
        kind: 'placeholder' as const,
        text,
        span: source.span(start, end),
        verdict: judgePlaceholder(text, known),
      }));
  });
}

function judgePlaceholder(name: string, { placeholders }: Known): Verdict {
  if (placeholders.has(name)) return proven;
  if (isGeneric(name) || name === name.toLowerCase()) return unread;
  const nearest = suggest(name, placeholders);
  return missing('docs-missing-placeholder', {
    what: `No file of the repository defines or uses \${${name}}.`,
    nearest: nearest === undefined ? undefined : `\${${nearest}}`,
    correction: correctionOf(name, nearest),
    remedy: 'Correct its name, or remove what is said of it.',
  });
}

/** A line for a shell expands its own variables, unless hops is what it runs. */
function isCommand(text: string): boolean {
  return /^[\w./-]+\s/.test(text) && !/^(?:npx .*)?(?:hops|home-ops)\b/.test(text);
}

function isInside(offset: number, { start, end }: Part): boolean {
  return start <= offset && offset < end;
}
