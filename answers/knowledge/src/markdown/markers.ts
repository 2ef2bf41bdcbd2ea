import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Source } from '@hops/text';
import { refuted, type KnowledgeFinding } from '../finding.ts';
import type { Part } from './document.ts';
import { parseMarkdown } from './parse.ts';

/** A generated section of a document: what stands between its markers, whole lines. */
export interface MarkedSection extends Part {
  readonly name: string;
  /** The checksum of the text when it was written, where the marker carries one. */
  readonly sum: string | undefined;
  /** The line of the opening marker, without its end. */
  readonly marker: Part;
}

/** The sections of a document whose markers are sound, in order, and what is wrong with the others. */
export interface MarkedSections {
  readonly sections: readonly MarkedSection[];
  readonly findings: readonly KnowledgeFinding[];
}

interface Marker extends Part {
  readonly kind: 'start' | 'end' | 'unknown';
  readonly name: string;
  readonly sum: string | undefined;
  /** Where the next line starts. */
  readonly next: number;
}

/** The line that ends a generated section. */
export const endMarker = '<!-- generated:end -->';

/** The line that starts a generated section; with the checksum of its text where that is known. */
export function startMarker(name: string, sum?: string): string {
  return `<!-- generated:start section=${name}${sum === undefined ? '' : ` sum=${sum}`} -->`;
}

/** The checksum of a section's text, which ends with a line end: the first eight hex digits of its SHA-256. */
export function checksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8);
}

/** Finds the generated sections of a document. A marker stands alone on its line; one in a block of code is text. */
export function sectionsIn(source: Source): MarkedSections {
  const found = remembered.get(source) ?? readSections(source);
  remembered.set(source, found);
  return found;
}

/** Each kind of claim asks for them: a text is read once. */
const remembered = new WeakMap<Source, MarkedSections>();

function readSections(source: Source): MarkedSections {
  const sections: MarkedSection[] = [];
  const findings: KnowledgeFinding[] = [];
  const wrong = (message: string, { start, end }: Part): void =>
    void findings.push(refuted('docs-marker', message, source.span(start, end)));
  let open: Marker | undefined;
  for (const marker of markersIn(source)) {
    if (marker.kind === 'unknown') wrong(unknownMessage, marker);
    else if (marker.kind === 'start') {
      if (open) wrong(nestedMessage(open), open);
      open = marker;
    } else if (open) {
      sections.push(sectionOf(open, marker));
      open = undefined;
    } else wrong(unopenedMessage, marker);
  }
  if (open) wrong(nestedMessage(open), open);
  return { sections, findings: [...findings, ...repeated(sections, source)] };
}

const unknownMessage = `This marker is unknown. Write ${startMarker('NAME')} or ${endMarker}.`;
const unopenedMessage = 'No generated section starts before this end. Remove the line, or write its start.';

function nestedMessage({ name }: Marker): string {
  return `The generated section ${name} has no end. Write ${endMarker} on a line below its text.`;
}

function sectionOf({ name, sum, start, end, next }: Marker, closing: Marker): MarkedSection {
  return { name, sum, marker: { start, end }, start: next, end: closing.start };
}

function repeated(sections: readonly MarkedSection[], source: Source): KnowledgeFinding[] {
  return sections
    .filter(({ name }, index) => sections.findIndex((each) => each.name === name) < index)
    .map(({ name, marker }) =>
      refuted(
        'docs-marker',
        `The document has another generated section ${name}. Remove one of them.`,
        source.span(marker.start, marker.end),
      ),
    );
}

function markersIn(source: Source): Marker[] {
  const { text } = source;
  if (!text.includes('<!-- generated:')) return [];
  const { fences } = parseMarkdown(source);
  return [...text.matchAll(/^[ \t]*<!-- generated:.*?-->[ \t]*(?:\r?\n|$(?![^]))/gm)]
    .filter(({ index }) => !fences.some(({ start, end }) => start <= index && index < end))
    .map(({ 0: line, index }) => markerOf(line, index));
}

function markerOf(line: string, start: number): Marker {
  const written = line.trim();
  const place = { start, end: start + line.trimEnd().length, next: start + line.length };
  if (written === endMarker) return { kind: 'end', name: '', sum: undefined, ...place };
  const [, name, sum] =
    /^<!-- generated:start section=([\w-]+)(?: sum=([\da-f]{8}))? -->$/.exec(written) ?? [];
  return { kind: name === undefined ? 'unknown' : 'start', name: name ?? '', sum, ...place };
}
