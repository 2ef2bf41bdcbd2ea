import { globMatcher, isWithin } from '@hops/text';

type NameMatcher = (name: string) => boolean;

/** One part of a pattern between slashes. `nothing` matches no name at all. */
type Segment =
  | { readonly kind: 'separator' }
  | { readonly kind: 'directories' }
  | { readonly kind: 'name'; readonly matches: NameMatcher };

/** A line of a `.sourceignore`; it holds below `domain`, the directory that the file stands in. */
export interface IgnorePattern {
  readonly domain: string;
  readonly includes: boolean;
  readonly directoriesOnly: boolean;
  readonly segments: readonly Segment[];
}

const never: NameMatcher = () => false;

/**
 * Reads the patterns of a text in the syntax of gitignore as Flux understands it, after `ReadPatterns` and
 * `gitignore.ParsePattern` of github.com/fluxcd/pkg/sourceignore.
 */
export function parseIgnorePatterns(text: string, domain: string): readonly IgnorePattern[] {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith('#') && line.trim() !== '');
  return lines.map((line) => parsePattern(line, domain));
}

function parsePattern(line: string, domain: string): IgnorePattern {
  const includes = line.startsWith('!');
  const written = includes ? line.slice(1) : line;
  const trimmed = written.endsWith('\\ ') ? written : written.replace(/ +$/, '');
  const directoriesOnly = trimmed.endsWith('/');
  const parts = (directoriesOnly ? trimmed.slice(0, -1) : trimmed).split('/');
  const segments = parts.length === 1 ? [nameSegment(parts[0]!)] : parts.map(parseSegment);
  return { domain, includes, directoriesOnly, segments };
}

function parseSegment(part: string): Segment {
  if (part === '') return { kind: 'separator' };
  if (part === '**') return { kind: 'directories' };
  return part.includes('**') ? { kind: 'name', matches: never } : nameSegment(part);
}

function nameSegment(part: string): Segment {
  return { kind: 'name', matches: globMatcher(part) ?? never };
}

/** Whether the last pattern that says anything of the path excludes it. */
export function isIgnored(patterns: readonly IgnorePattern[], path: string, isDirectory: boolean): boolean {
  const decisive = patterns.findLast((pattern) => matchesPath(pattern, path, isDirectory));
  return decisive !== undefined && !decisive.includes;
}

function matchesPath(pattern: IgnorePattern, path: string, isDirectory: boolean): boolean {
  const { domain, directoriesOnly, segments } = pattern;
  if (path === domain || !isWithin(path, domain)) return false;
  const names = path.slice(domain === '' ? 0 : domain.length + 1).split('/');
  const [first, ...others] = segments;
  const end =
    first?.kind === 'name' && others.length === 0 ? anyName(first.matches, names) : endOf(segments, names);
  return end > 0 && !(directoriesOnly && !isDirectory && end === names.length);
}

/** How many names there are up to the first one that a pattern without a slash matches; none match: 0. */
function anyName(matches: NameMatcher, names: readonly string[]): number {
  return names.findIndex(matches) + 1;
}

/**
 * How many names a pattern with slashes takes; 0 where it does not match. As upstream, names are skipped only up to
 * the first match behind `**`, and a `**` at the end adds nothing.
 */
function endOf(segments: readonly Segment[], names: readonly string[]): number {
  let end = 0;
  let skips = false;
  for (const segment of segments) {
    if (segment.kind !== 'name') skips = segment.kind === 'directories';
    else {
      const rest = names.slice(end, skips ? undefined : end + 1);
      const index = rest.findIndex(segment.matches);
      if (index === -1) return 0;
      end += index + 1;
      skips = false;
    }
  }
  return end;
}
