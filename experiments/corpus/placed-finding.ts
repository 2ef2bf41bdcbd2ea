import { createHash } from 'node:crypto';
import { lineIndex, type Files, type Finding, type LineIndex, type Severity } from '@hops/text';

/** A finding with the line and the column of its start, and the repository that it is of. */
export interface PlacedFinding {
  readonly repository: string;
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Gives each finding its line and column; one in a file that cannot be read is on line 1. */
export function placedFindings(
  repository: string,
  findings: readonly Finding[],
  files: Files,
): PlacedFinding[] {
  const indexes = new Map<string, LineIndex>();
  return findings.map(({ code, severity, message, span: { file, start } }) => {
    const index = indexes.get(file) ?? lineIndex(textOf(files, file));
    indexes.set(file, index);
    return { repository, code, severity, file, ...index.positionAt(start), message };
  });
}

/** That many of the findings, chosen by a hash of what they say: the same ones each time, from all over the list. */
export function sampled(findings: readonly PlacedFinding[], size: number): PlacedFinding[] {
  const keyed = findings.map((finding) => ({ finding, key: hashOf(JSON.stringify(finding)) }));
  const chosen = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).slice(0, size);
  const kept = new Set(chosen.map(({ finding }) => finding));
  return findings.filter((finding) => kept.has(finding));
}

function textOf(files: Files, file: string): string {
  const result = files.read(file);
  return result.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.bytes) : '';
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
