import { isKustomizationFile, type Model, type Placing } from '@hops/model';
import { directoryOf, isWithin, type Span } from '@hops/text';
import type { TargetPlace } from './answer.ts';
import { ownerOf } from './comparison.ts';

/** One entry outside of a path by which a Kustomization comes to what lies in it. */
interface Reading {
  readonly span: Span;
  readonly kustomization: string;
  /** What it is read as; `undefined` for the folder that the Kustomization builds. */
  readonly as: string | undefined;
}

/** The entries by which builds come to a file or folder, each place once. */
export function readersOf(path: string, model: Model, places: Placing): TargetPlace[] {
  const byPlace = new Map<string, [Reading, ...Reading[]]>();
  for (const reading of [...entries(path, model), ...builders(path, model)]) {
    if (isWithin(reading.span.file, path)) continue;
    const key = `${reading.span.file}:${reading.span.start}`;
    const known = byPlace.get(key);
    if (known) known.push(reading);
    else byPlace.set(key, [reading]);
  }
  return [...byPlace.values()].map((readings) => ({
    ...places.place(readings[0].span),
    what: readText(readings[0].as, new Set(readings.map(({ kustomization }) => kustomization))),
  }));
}

function entries(path: string, { reached }: Model): Reading[] {
  return [...reached.files].flatMap(([file, reaches]) =>
    isWithin(file, path)
      ? reaches.map(({ from, kustomization, as }) => ({ span: from, kustomization, as }))
      : [],
  );
}

function builders(path: string, { clusters }: Model): Reading[] {
  const builds = clusters.flatMap(({ cluster }) => cluster.kustomizations);
  return builds.flatMap((build) => {
    const { directory, spec } = build;
    if (directory === undefined || spec.path === undefined) return [];
    const isBuilt =
      isWithin(directory, path) || (isKustomizationFile(path) && directoryOf(path) === directory);
    return isBuilt ? [{ span: spec.path.span, kustomization: ownerOf(build), as: undefined }] : [];
  });
}

function readText(as: string | undefined, kustomizations: ReadonlySet<string>): string {
  const [first] = kustomizations;
  const more = kustomizations.size === 1 ? '' : ` and ${kustomizations.size - 1} more`;
  return as === undefined
    ? `built by Kustomization ${first}${more}`
    : `read as ${as} by Kustomization ${first}${more}`;
}
