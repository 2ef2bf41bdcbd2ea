/** A value of a fixture, with Go's names and marks. */
export type Fields = Readonly<Record<string, unknown>>;

/** A Go value as the YAML of a configuration has it: names begin small, marks of types are gone. */
export function plainOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value !== 'object' || value === null) return value;
  if ('$num' in value && 'v' in value) return value.v;
  if ('$go' in value) return value.$go;
  const entries = Object.entries(value).filter(([key]) => key !== '$type');
  return Object.fromEntries(entries.map(([key, item]) => [small(key), MAPS.has(key) ? item : plainOf(item)]));
}

/** Maps whose keys are no names of Go. */
const MAPS: ReadonlySet<string> = new Set(['Labels', 'Annotations']);

function small(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Field specs of a row as a configuration has them. */
export function fieldSpecsOf(specs: unknown): readonly Fields[] {
  if (!Array.isArray(specs)) return [];
  return specs.map((spec) => {
    const { gvk, path, createIfNotPresent } = plainOf(spec) as Fields;
    return { ...(gvk as Fields | undefined), path, create: createIfNotPresent };
  });
}

/** The configuration of a builtin plugin. */
export function configOf(kind: string, fields: Fields): string {
  return JSON.stringify({ apiVersion: 'builtin', kind, metadata: { name: 'test' }, ...fields });
}
