import { lineIndex, nameOf, suggest } from '@hops/text';
import { capsulesIn, type Capsule } from '../capsules/capsule.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { readingTime } from '../reading-time.ts';
import { searchBase, sectionsOf, type DocumentSection } from './search.ts';

/** A capsule as it is shown. */
export interface ShownCapsule {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly invariant: string;
  readonly example: string;
  readonly boundary?: string | undefined;
  readonly depth: readonly { readonly kind: string; readonly text: string }[];
}

/** A document of a base. */
export interface ShownDocument {
  readonly file: string;
  readonly title: string;
  readonly minutes: number;
}

/** What a base says of a topic, or what it holds. */
export type ShowAnswer =
  | {
      readonly kind: 'contents';
      readonly documents: readonly ShownDocument[];
      readonly capsules: readonly Pick<ShownCapsule, 'name' | 'invariant' | 'file' | 'line'>[];
    }
  | ({ readonly kind: 'capsule' } & ShownCapsule)
  | ({ readonly kind: 'section' } & DocumentSection)
  | { readonly kind: 'nothing'; readonly topic: string; readonly nearest?: string | undefined };

/** What a base holds: its documents with the minutes they take, its capsules with their invariants. */
export function showContents(documents: readonly MarkdownDocument[]): ShowAnswer {
  return {
    kind: 'contents',
    documents: documents.map((document) => ({
      file: document.source.file,
      title: document.headings[0]?.title ?? nameOf(document.source.file),
      minutes: readingTime(document),
    })),
    capsules: shownCapsules(documents).map(({ name, invariant, file, line }) => ({
      name,
      invariant,
      file,
      line,
    })),
  };
}

/**
 * What a base says of a topic: the capsule of this name, the document of this name, else the section that says most of
 * it; `nothing` where no section says half of it.
 */
export function showTopic(documents: readonly MarkdownDocument[], topic: string): ShowAnswer {
  const capsules = shownCapsules(documents);
  const named = capsules.find(({ name }) => plain(name) === plain(topic));
  if (named) return { kind: 'capsule', ...named };
  const document = documents.find(
    ({ source }) => plain(nameOf(source.file)) === plain(topic.replace(/(?:\.md)?$/i, '.md')),
  );
  if (document) return { kind: 'section', ...wholeOf(document) };
  const [best] = searchBase(documents, topic);
  if (best === undefined) return { kind: 'nothing', topic, nearest: nearestOf(topic, capsules, documents) };
  const capsule = capsules.find(({ file, line }) => file === best.file && line === best.line);
  return capsule ? { kind: 'capsule', ...capsule } : { kind: 'section', ...best };
}

/** The capsules of documents as they are shown. */
export function shownCapsules(documents: readonly MarkdownDocument[]): ShownCapsule[] {
  return documents.flatMap((document) => {
    const lines = lineIndex(document.source.text);
    return capsulesIn(document).map((capsule) => shown(capsule, lines.positionAt(capsule.span.start).line));
  });
}

function shown({ name, span, invariant, example, boundary, depth }: Capsule, line: number): ShownCapsule {
  const told = depth.map(({ kind, text }) => ({ kind, text }));
  return {
    name,
    file: span.file,
    line,
    invariant,
    example,
    ...(boundary !== undefined && { boundary }),
    depth: told,
  };
}

function wholeOf({ source, headings }: MarkdownDocument): DocumentSection {
  const text = source.text.slice(headings[0]?.end ?? 0).trim();
  return { file: source.file, line: 1, title: headings[0]?.title ?? nameOf(source.file), text };
}

function nearestOf(
  topic: string,
  capsules: readonly ShownCapsule[],
  documents: readonly MarkdownDocument[],
): string | undefined {
  const titles = documents.flatMap(sectionsOf).map(({ title }) => title.replace(/^Capsule: /, ''));
  return suggest(topic, [...capsules.map(({ name }) => name), ...titles]);
}

/** A name without what people write differently. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
