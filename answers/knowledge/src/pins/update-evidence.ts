import { fileSource, isWithin, type Files, type Source } from '@hops/text';
import { yamlFiles } from '@hops/yaml';
import { documentsOf } from '../find-base.ts';
import { refuted, type KnowledgeFinding } from '../finding.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { readBase } from '../read-base.ts';
import { citedIn, type Cited } from './cited.ts';
import { contentsOf, type Contents } from './contents.ts';
import { makePin } from './make-pin.ts';
import { placeText, type Pin } from './pin.ts';
import { pinPath, readPins, writePins } from './pin-file.ts';
import { tracer, type Trace, type Tracer } from './trace.ts';
import { verdictOf } from './verdicts.ts';

/** What bringing the evidence of a base up to date comes to. */
export interface EvidenceUpdate {
  /** The new text of each document, and of the file with the pins, where they change: by path. */
  readonly changes: ReadonlyMap<string, string>;
  /** Citations whose text changed, or of which nothing tells where it went. */
  readonly findings: readonly KnowledgeFinding[];
}

/** A base in its repository; `changes` are documents that will be written, by path. */
export interface BaseFiles {
  readonly files: Files;
  readonly paths: readonly string[];
  readonly base: string;
  readonly changes: ReadonlyMap<string, string>;
}

/**
 * Points every citation that a person wrote to where its text stands today, and pins what each of them cites. Only the
 * paths and numbers of such citations change. A pin whose text changed is kept, so that the claim stays refuted until a
 * person has read it: `accept` pins the text as it is.
 */
export function updateEvidence(baseFiles: BaseFiles, accept: boolean = false): EvidenceUpdate {
  const { files, base } = baseFiles;
  const path = pinPath(base);
  if (path === undefined) return { changes: new Map(), findings: [] };
  const read = files.read(path);
  const before = read.ok ? new TextDecoder().decode(read.bytes) : '';
  const paths = [...new Set([...baseFiles.paths, ...baseFiles.changes.keys()])].toSorted();
  const contents = contentsOf(yamlFiles(files), paths);
  const { pins: old } = readPins(path, before);
  const trace = tracer(old, contents);
  const documents = documentsToday(baseFiles, paths).map((each) =>
    followed(each, { trace, contents, base, accept }),
  );
  const pins = documents.flatMap(({ fresh, kept }) => [...fresh.map((pin) => asBefore(pin, old)), ...kept]);
  const after = writePins(new Map(pins.map((pin) => [placeText(pin), pin])).values());
  const texts = documents.flatMap(({ path: document, text }): [string, string][] =>
    text === undefined ? [] : [[document, text]],
  );
  return {
    changes: new Map(after === before ? texts : [...texts, [path, after]]),
    findings: documents.flatMap(({ findings }) => findings),
  };
}

/** A file or folder that is known by its object keeps its pin, whatever else changed in it. */
function asBefore(pin: Pin, pins: ReadonlyMap<string, Pin>): Pin {
  const before = pins.get(placeText(pin));
  const isKnown = pin.range === undefined && /^[^#]/.test(pin.at) && before?.at === pin.at;
  return isKnown ? before : pin;
}

/** The pins of a base that has none yet, as the file with its path; nothing where it has some. */
export function newEvidence(baseFiles: BaseFiles): ReadonlyMap<string, string> {
  const path = pinPath(baseFiles.base);
  if (path === undefined || baseFiles.files.read(path).ok) return new Map();
  return updateEvidence(baseFiles).changes;
}

/** The documents as they will be. */
function documentsToday({ files, base, changes }: BaseFiles, paths: readonly string[]): MarkdownDocument[] {
  const present = new Map(readBase(files, paths, base).map((document) => [document.source.file, document]));
  return documentsOf(paths, base).flatMap((path) => {
    const text = changes.get(path);
    const document = text === undefined ? present.get(path) : parseMarkdown(fileSource(path, text));
    return document ?? [];
  });
}

/** A document whose citations follow what they stand for. */
interface Followed {
  readonly path: string;
  /** Its new text, where that changes. */
  readonly text: string | undefined;
  readonly fresh: readonly Pin[];
  /** The pins of what is lost. */
  readonly kept: readonly Pin[];
  readonly findings: readonly KnowledgeFinding[];
}

interface Following {
  readonly trace: Tracer;
  readonly contents: Contents;
  readonly base: string;
  readonly accept: boolean;
}

function followed(document: MarkdownDocument, { trace, contents, base, accept }: Following): Followed {
  const { source } = document;
  const traced = citedIn(document).map((cited) => ({ cited, found: trace.trace(cited, source.file) }));
  const text = withCitations(source.text, traced);
  const today = text === source.text ? document : parseMarkdown(fileSource(source.file, text));
  const isLost = (index: number): boolean => !accept && traced[index]?.found.state === 'lost';
  const places = citedIn(today).flatMap((cited, index) =>
    isLost(index) ? [] : trace.placesOf(cited, source.file),
  );
  const lost = traced.filter((_, index) => isLost(index));
  return {
    path: source.file,
    text: text === source.text ? undefined : text,
    fresh: places
      .filter(({ path }) => !isWithin(path, base))
      .flatMap((place) => makePin(place, contents) ?? []),
    kept: lost.flatMap(({ cited }) => trace.pinsOf(cited, source.file)),
    findings: lost.flatMap(({ cited, found }) => lostFinding(cited, found, source)),
  };
}

interface Traced {
  readonly cited: Cited;
  readonly found: Trace;
}

/** The text with each citation that moved as it is to be written. */
function withCitations(text: string, traced: readonly Traced[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { cited, found } of traced) {
    if (found.state !== 'moved') continue;
    parts.push(text.slice(at, cited.start), found.text);
    at = cited.end;
  }
  return [...parts, text.slice(at)].join('');
}

function lostFinding(cited: Cited, found: Trace, source: Source): KnowledgeFinding[] {
  const verdict = verdictOf(cited, found);
  if (verdict?.state !== 'refuted') return [];
  return [refuted(verdict.code, verdict.message, source.span(cited.start, cited.end))];
}
