import { fileSource, nameOf, type Source } from '@hops/text';
import type { Section } from '../base.ts';
import { outdated, type KnowledgeFinding } from '../finding.ts';
import { checksum, sectionsIn, startMarker, type MarkedSection } from '../markdown/markers.ts';
import { bodyOf } from './marked.ts';

/** What an update of a base comes to. */
export interface BaseUpdate {
  /** The new text of each document that changes, by path. */
  readonly changes: ReadonlyMap<string, string>;
  /** Sections that a person changed, which stay as they are, and markers that are not sound. */
  readonly findings: readonly KnowledgeFinding[];
  /** Sections with something to say that their document does not hold. */
  readonly available: readonly Section[];
}

/**
 * Writes the sections of a base anew: `documents` are the texts of those that exist, by path. What stands around the
 * markers stays byte for byte. A section whose checksum tells that a person changed it is left as it is, unless
 * `force`.
 */
export function updateBase(
  documents: ReadonlyMap<string, string>,
  sections: readonly Section[],
  force: boolean = false,
): BaseUpdate {
  const updates = [...documents].map(([path, text]) => {
    const own = sections.filter(({ document }) => `${document}.md` === nameOf(path));
    return { path, before: text, own, ...updateDocument(fileSource(path, text), own, force) };
  });
  return {
    changes: new Map(
      updates.filter(({ before, text }) => before !== text).map(({ path, text }) => [path, text]),
    ),
    findings: updates.flatMap(({ findings }) => findings),
    available: updates.flatMap(({ own, found }) =>
      own.filter((section) => section.text !== '' && !found.some(({ name }) => name === section.name)),
    ),
  };
}

interface UpdatedDocument {
  readonly text: string;
  readonly findings: readonly KnowledgeFinding[];
  readonly found: readonly MarkedSection[];
}

function updateDocument(source: Source, own: readonly Section[], force: boolean): UpdatedDocument {
  const { sections: found, findings } = sectionsIn(source);
  const parts: string[] = [];
  const kept: KnowledgeFinding[] = [];
  let at = 0;
  for (const section of found) {
    const fresh = own.find(({ name }) => name === section.name);
    if (fresh === undefined) continue;
    const body = withLineEnds(bodyOf(fresh), section, source);
    if (!force && isEdited(section, body, source)) kept.push(edited(section, source));
    else {
      parts.push(source.text.slice(at, section.marker.start), markerFor(section, body, source));
      parts.push(source.text.slice(section.marker.end, section.start), body);
      at = section.end;
    }
  }
  parts.push(source.text.slice(at));
  return { text: parts.join(''), findings: [...findings, ...kept], found };
}

/** A marker without a checksum stays so, unless nothing was written below it yet. */
function markerFor(section: MarkedSection, body: string, { text }: Source): string {
  const isNew = text.slice(section.start, section.end).trim() === '';
  return startMarker(section.name, section.sum === undefined && !isNew ? undefined : checksum(body));
}

/** The body with the line ends that its marker has. */
function withLineEnds(body: string, { marker, start }: MarkedSection, { text }: Source): string {
  return text.slice(marker.end, start).endsWith('\r\n') ? body.replaceAll('\n', '\r\n') : body;
}

/** Whether a person wrote what stands there; without a checksum nothing tells. */
function isEdited({ sum, start, end }: MarkedSection, body: string, { text }: Source): boolean {
  const present = text.slice(start, end);
  return sum !== undefined && sum !== checksum(present) && present !== body;
}

function edited({ name, marker }: MarkedSection, source: Source): KnowledgeFinding {
  return outdated(
    'docs-edited-section',
    `The generated section ${name} was edited by hand and stays as it is. Move what you wrote out of it, then run \`hops docs update --force\`.`,
    source.span(marker.start, marker.end),
  );
}
