/** Whether a path matches a glob pattern in which `**` stands for any folders (`Path.glob`). */
export function matchesPattern(pattern: string, path: string): boolean {
  return matchesParts(partsOf(pattern), path.split('/'));
}

function matchesParts(patterns: readonly string[], names: readonly string[]): boolean {
  const [pattern, ...rest] = patterns;
  if (pattern === undefined) return names.length === 0;
  if (pattern === '**') {
    return names.some((_, index) => matchesParts(rest, names.slice(index))) || matchesParts(rest, []);
  }
  return names.length > 0 && matchesName(pattern, names[0]!) && matchesParts(rest, names.slice(1));
}

/** Whether the last parts of a path match a pattern, in which `**` is an ordinary `*` (`Path.match`). */
export function matchesEnd(pattern: string, path: string): boolean {
  const [patterns, names] = [partsOf(pattern), path.split('/')];
  const end = names.slice(-patterns.length);
  return end.length === patterns.length && patterns.every((part, index) => matchesName(part, end[index]!));
}

function partsOf(pattern: string): readonly string[] {
  return pattern.split('/').filter((part) => part !== '' && part !== '.');
}

function matchesName(pattern: string, name: string): boolean {
  const translated = pattern.replaceAll(
    /\*+|\?|\[(!?)([^\]]+)\]|[\\^$.+(){}|[\]]/g,
    (part, negated?: string, chars?: string) => {
      if (part.startsWith('*')) return '.*';
      if (part === '?') return '.';
      return chars === undefined
        ? `\\${part}`
        : `[${negated === '!' ? '^' : ''}${chars.replaceAll('\\', '\\\\')}]`;
    },
  );
  return new RegExp(`^${translated}$`, 's').test(name);
}
