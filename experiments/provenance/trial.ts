import { build, type BuildOutput } from '@hops/kustomize';
import { hopsOf, type Files, type HopStep, type Span } from '@hops/text';
import { decodeText, spanOf, yamlFiles } from '@hops/yaml';
import { editedAt } from './edit.ts';
import { scalarsOf, type PlacedScalar } from './scalars.ts';

/** What came of changing a file where a scalar is said to come from. */
export type Outcome =
  | { readonly kind: 'changed'; readonly others: number }
  /** The scalar stayed as it was, or the build broke. */
  | { readonly kind: 'unchanged' | 'broken' }
  /** Nothing is written for it: a hash, a default, what stands for itself in a list of files. */
  | { readonly kind: 'not written'; readonly step: string };

/** Builds a directory as Flux does. */
export function built(files: Files, directory: string): BuildOutput {
  return build(yamlFiles(files), directory, { order: 'fifo', restriction: 'repository' }).output;
}

/** Changes the text at the last place where a scalar was written, builds again, and looks at the scalar. */
export function trial(files: Files, directory: string, output: BuildOutput, place: PlacedScalar): Outcome {
  const spans = isDefault(place) ? [] : writtenSpans(place);
  const edited = spans.map((span) => editOf(files, span)).find((changed) => changed !== undefined);
  if (edited === undefined) {
    const step = hopsOf(place.scalar.origin).at(-1)?.step ?? 'written';
    return { kind: 'not written', step };
  }
  const again = textsOf(built(edited, directory));
  const before = textsOf(output);
  const key = keyOf(place);
  const others = [...before].filter(([other, text]) => other !== key && again.get(other) !== text).length;
  if (again.get(key) === undefined) return { kind: 'broken' };
  return again.get(key) === before.get(key) ? { kind: 'unchanged' } : { kind: 'changed', others };
}

/** The type of a generated object is kustomize's. */
function isDefault({ scalar, path }: PlacedScalar): boolean {
  return scalar.origin?.step === 'generated' && (path[0] === 'kind' || path[0] === 'apiVersion');
}

/** Steps that pass on what stands elsewhere: an alias, a merge key, the entry of a generator. */
const PASSING_ON: ReadonlySet<HopStep> = new Set(['aliased', 'merged from', 'generated']);

/** Where the scalar was written, the last place first: a patch, the setting of a transformer, the scalar itself. */
function writtenSpans({ scalar }: PlacedScalar): readonly Span[] {
  if (scalar.origin === undefined) return [spanOf(scalar)];
  const hops = hopsOf(scalar.origin).toReversed();
  return hops
    .toSorted((a, b) => Number(PASSING_ON.has(a.step)) - Number(PASSING_ON.has(b.step)))
    .map(({ span }) => span);
}

function editOf(files: Files, { file, start, end }: Span): Files | undefined {
  const read = files.read(file);
  const decoded = read.ok ? decodeText(read.bytes) : undefined;
  const changed = decoded?.ok === true ? editedAt(decoded.text, start, end) : undefined;
  if (changed === undefined) return undefined;
  const bytes = new TextEncoder().encode(changed);
  return {
    read: (path) => (path === file ? { ok: true, bytes } : files.read(path)),
    list: (path) => files.list(path),
  };
}

function textsOf({ resources }: BuildOutput): ReadonlyMap<string, string> {
  return new Map(scalarsOf(resources).map((place) => [keyOf(place), place.scalar.text]));
}

function keyOf({ resource, path }: PlacedScalar): string {
  return JSON.stringify([resource, ...path]);
}
