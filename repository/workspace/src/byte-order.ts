const surrogate = /[\ud800-\udfff]/;

/** Names or paths sorted as their UTF-8 bytes are, which is how Git and Go sort them. */
export function sortByBytes(names: Iterable<string>): string[] {
  const list = [...names];
  return list.some((name) => surrogate.test(name))
    ? list.toSorted(compareBytes)
    : list.toSorted(compareUnits);
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Code units have the order of bytes as long as no surrogate is among them. */
function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
