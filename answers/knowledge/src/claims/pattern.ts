/** Names that stand for any name in examples. */
const generic = new Set(
  'APP AREA BAR CLUSTER DOCUMENT FILE FOLDER FOO KEY NAME NAMESPACE NODE NS PATH PLACEHOLDER PLACEHOLDERS SECTION SOMETHING VALUE VAR VARIABLE XXX'.split(
    ' ',
  ),
);

const wildcard = /\*\*\/|\*\*|\*|\?|<[^<>]*>|\{[^{}]*\}|…|\.{3}|\[[^[\]]*\]/g;

/** Whether a name stands for any name. */
export function isGeneric(name: string): boolean {
  return (
    generic.has(name) ||
    /^(?:(?:MY|YOUR|SOME)_.*|[A-Z]|(?:my|your)-.*|(?:my|your)(?:app|ns|namespace))$/.test(name)
  );
}

/** Whether a cited path stands for several: it has a wildcard, an alternative, or a segment that stands for any name. */
export function isPattern(path: string): boolean {
  return path.search(wildcard) !== -1 || path.split('/').some(isGeneric);
}

/**
 * The paths that a cited path means: `*`, `**`, `?`, `<area>`, `{a,b}` and `…` as people write them in documents. A `*`
 * that is a whole name stands for several too, as in Git's pathspecs.
 */
export function patternOf(path: string): RegExp {
  return new RegExp(`^${sourceOf(path)}$`, 'u');
}

function sourceOf(path: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: found, index } of path.matchAll(wildcard)) {
    const isSegment =
      found === '*' && /^(?:\/|$)/.test(path.slice(index + 1)) && /(?:^|\/)$/.test(path.slice(0, index));
    pieces.push(literal(path.slice(at, index)), isSegment ? '.+' : wildcardSource(found));
    at = index + found.length;
  }
  return [...pieces, literal(path.slice(at))].join('');
}

function wildcardSource(found: string): string {
  if (found === '**/') return '(?:.*/)?';
  if (found === '**' || found === '…' || found === '...') return '.*';
  if (found === '*') return '[^/]*';
  if (found === '?') return '[^/]';
  if (!found.startsWith('{') || !found.includes(',')) return '[^/]+';
  const alternatives = found.slice(1, -1).split(',');
  return `(?:${alternatives.map((each) => sourceOf(each.trim())).join('|')})`;
}

function literal(text: string): string {
  return text
    .split('/')
    .map((segment) =>
      isGeneric(segment) ? '[^/]+' : segment.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`),
    )
    .join('/');
}
