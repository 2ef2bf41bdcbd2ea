import { fileSource, joinPath } from '@hops/text';
import { outdated, type KnowledgeFinding } from '../finding.ts';
import { placeText, type Pin } from './pin.ts';

/** The pins of a base, by their place, and the lines of its file that are none. */
export interface PinFile {
  readonly pins: ReadonlyMap<string, Pin>;
  readonly findings: readonly KnowledgeFinding[];
}

const heading =
  '# What stood at each cited place when it was read. `hops docs update` writes this file; `hops docs update --help` tells how.';

/** Where the pins of a base stand; a base that is one document has none. */
export function pinPath(base: string): string | undefined {
  return base.endsWith('.md') ? undefined : joinPath(base, 'evidence.sum');
}

/** Reads pins: one on each line, so that two branches can be merged. */
export function readPins(path: string, text: string): PinFile {
  const source = fileSource(path, text);
  const pins = new Map<string, Pin>();
  const findings: KnowledgeFinding[] = [];
  for (const { 0: line, index } of text.matchAll(/^[^#\r\n].*$/gm)) {
    const pin = readPin(line.trimEnd());
    if (pin) pins.set(placeText(pin), pin);
    else findings.push(outdated('docs-pins', unreadable, source.span(index, index + line.length)));
  }
  return { pins, findings };
}

const unreadable = 'This line is no pin. Run `hops docs update`, which writes the file anew.';

function readPin(line: string): Pin | undefined {
  const [, place, from, to, sum = '', at = ''] =
    /^(\S+?)(?::(\d+)(?:-(\d+))?)? ([\da-f]{8})(?: (.+))?$/.exec(line) ?? [];
  if (place === undefined) return undefined;
  const range = from === undefined ? undefined : { from: Number(from), to: Number(to ?? from) };
  return { path: unescaped(place), range, sum, at };
}

/** Writes pins, sorted by their place. */
export function writePins(pins: Iterable<Pin>): string {
  const lines = [...pins].toSorted(byPlace).map(pinLine);
  return lines.length === 0 ? '' : [heading, ...lines, ''].join('\n');
}

function pinLine(pin: Pin): string {
  return `${escaped(placeText(pin))} ${pin.sum}${pin.at === '' ? '' : ` ${pin.at}`}`;
}

function byPlace(one: Pin, other: Pin): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  const [first, second] = [one, other].map(({ range }) => range ?? { from: 0, to: 0 });
  return first!.from - second!.from || first!.to - second!.to;
}

function escaped(path: string): string {
  return path.replaceAll(/[%#\s]/g, (found) => encodeURIComponent(found));
}

function unescaped(path: string): string {
  return path.replaceAll(/%[\dA-F]{2}/g, (found) => decodeURIComponent(found));
}
