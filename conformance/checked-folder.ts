import { openWorkingTree } from '@hops/workspace';
import type { Model } from '@hops/model';
import { lineIndex, type Severity, type Span } from '@hops/text';
import { check } from '@hops/check';
import { modelOf } from './pipeline.ts';

/** A finding with its places as `file:line:column`. */
export interface PlacedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: string;
  readonly related: readonly string[];
}

/** A folder, built and checked. */
export interface CheckedFolder {
  readonly model: Model;
  readonly findings: readonly PlacedFinding[];
}

/** Builds and checks a folder as `hops check` does. */
export async function checkFolder(folder: string): Promise<CheckedFolder> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  const model = modelOf(opened.snapshot);
  const placeOf = ({ file, start }: Span): string => {
    const parsed = model.repository.files.yaml(file);
    const { line, column } = lineIndex(parsed.ok ? parsed.source.text : '').positionAt(start);
    return `${file}:${line}:${column}`;
  };
  const findings = check(model).findings.map(({ code, severity, message, span, related }) => ({
    code,
    severity,
    message,
    place: placeOf(span),
    related: related.map((other) => placeOf(other.span)),
  }));
  return { model, findings };
}
