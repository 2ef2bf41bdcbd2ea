import type { Section } from '../base.ts';
import { checksum, endMarker, startMarker } from '../markdown/markers.ts';

/** What stands between the markers of a section: whole lines, or nothing. */
export function bodyOf({ text }: Pick<Section, 'text'>): string {
  return text === '' ? '' : `${text}\n`;
}

/** A section as a document holds it: between its markers, which carry its checksum. */
export function marked(section: Pick<Section, 'name' | 'text'>): string {
  const body = bodyOf(section);
  return `${startMarker(section.name, checksum(body))}\n${body}${endMarker}`;
}
