import type { Requirement, TemplateError, UndefinedKind } from '@hops/jinja';
import { compareSpans, type Severity, type Span } from '@hops/text';
import { dryRender, fillIn, tablePaths, type TablePaths } from './dry-render.ts';
import type { Project } from './project.ts';

/** A value that templates need and the data do not have, with every place that needs it, in order. */
export interface MissingValue {
  readonly path: readonly string[];
  readonly places: readonly [Span, ...Span[]];
  /** An error is what makejinja fails for; a warning is what it writes as nothing. */
  readonly severity: Exclude<Severity, 'info'>;
}

interface Search {
  readonly project: Project;
  readonly tables: TablePaths;
  readonly reads: readonly Requirement[];
  readonly found: Map<string, MissingValue>;
}

/**
 * Every value that rendering the templates with these data lacks. The data are filled in on the way, so that one missing
 * value does not hide another. What a template copes with is not missing: a value with a default, or one that is asked for
 * before; what stands in a branch that is not taken is not needed.
 */
export function missingValues(project: Project): readonly MissingValue[] {
  const { data, reads, configuration } = project;
  const search: Search = {
    project,
    tables: tablePaths(data),
    reads: [...reads.values()].flat(),
    found: new Map(),
  };
  searchAs(configuration.undefinedKind, 'error', search);
  if (configuration.undefinedKind !== 'strict') searchAs('strict', 'warning', search);
  return [...search.found.values()].toSorted((a, b) => compareSpans(a.places[0], b.places[0]));
}

/** Renders until nothing new is missing; each time, what was found before is there. */
function searchAs(kind: UndefinedKind, severity: MissingValue['severity'], search: Search): void {
  let filled = true;
  while (filled) {
    filled = false;
    const errors: TemplateError[] = [];
    dryRender(search.project, kind, (error) => errors.push(error));
    for (const error of errors) {
      if (error.kind !== 'UndefinedError' || error.path.length === 0) continue;
      note(error, severity, search);
      filled = fillIn(search.project, error) || filled;
    }
  }
}

function note(error: TemplateError, severity: MissingValue['severity'], search: Search): void {
  const path = dataPath(error, search);
  const place = error.span;
  if (path === undefined || place === undefined || search.found.has(keyOf(path))) return;
  const here = search.reads.filter(
    ({ path: read, span }) => isBelow(read, error.path) && overlap(span, place),
  );
  if (severity === 'warning' && here.length > 0 && here.every(({ optional }) => optional)) return;
  const elsewhere = search.reads.filter(({ path: read, optional }) => !optional && isBelow(read, path));
  const spans = [...new Set([...here, ...elsewhere].map(({ span }) => span))].toSorted(compareSpans);
  search.found.set(keyOf(path), { path, severity, places: [spans[0] ?? place, ...spans.slice(1)] });
}

/** The path from the root of the data; `undefined` for what a template made itself. */
function dataPath({ owner, path }: TemplateError, { tables, reads }: Search): readonly string[] | undefined {
  const table = owner === undefined ? undefined : tables.get(owner);
  if (table !== undefined) return [...table, path.at(-1)!];
  return reads.some(({ path: read }) => isBelow(read, path)) ? path : undefined;
}

function keyOf(path: readonly string[]): string {
  return path.join('\0');
}

function isBelow(path: readonly string[], other: readonly string[]): boolean {
  return other.every((step, index) => path[index] === step);
}

function overlap(a: Span, b: Span): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}
