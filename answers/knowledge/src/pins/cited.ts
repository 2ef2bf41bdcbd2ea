import { directoryOf, resolvePath } from '@hops/text';
import { readCitation, type Citation } from '../claims/citation.ts';
import { isPattern } from '../claims/pattern.ts';
import type { MarkdownDocument, Part } from '../markdown/document.ts';
import { sectionsIn } from '../markdown/markers.ts';

/** A citation that a person wrote, with the place of its text in the document. */
export interface Cited extends Part {
  readonly citation: Citation;
  /** As it is written. */
  readonly text: string;
}

/**
 * The citations of a document outside of its generated sections, which are written anew instead: code spans that are
 * one, those that a link shows too, and the targets of links into the repository.
 */
export function citedIn(document: MarkdownDocument): Cited[] {
  const { sections } = sectionsIn(document.source);
  return [...inCode(document), ...inLinks(document)]
    .filter(({ start }) => !sections.some((each) => each.start <= start && start < each.end))
    .toSorted((one, other) => one.start - other.start);
}

function inCode({ codeSpans, source }: MarkdownDocument): Cited[] {
  return codeSpans.flatMap((span) => {
    const text = span.text.trim();
    const citation = span.isVerbatim ? readCitation(text) : undefined;
    if (citation === undefined || citation.path === '' || isPattern(citation.path)) return [];
    const start = span.start + source.text.slice(span.start, span.end).indexOf(text);
    return [{ citation, text, start, end: start + text.length }];
  });
}

function inLinks({ links, source }: MarkdownDocument): Cited[] {
  return links.flatMap(({ target, start, end }) => {
    const citation = /^[a-z][a-z\d+.-]*:|^#|%/i.test(target) ? undefined : readCitation(target);
    const path = citation && resolvePath(directoryOf(source.file), citation.path);
    const offset = source.text.slice(start, end).lastIndexOf(target);
    if (citation === undefined || path === undefined || isPattern(path) || offset === -1) return [];
    const from = start + offset;
    return [
      {
        citation: { ...citation, from: 'here' as const },
        text: target,
        start: from,
        end: from + target.length,
      },
    ];
  });
}
