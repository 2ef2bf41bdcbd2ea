import { makejinja, type MakejinjaOptions } from '@hops/makejinja';
import { lineIndex, type DirectoryEntry, type Files, type Span } from '@hops/text';

/** What was rendered of a repository in memory, as texts, and its findings as `file:line code`. */
export interface RenderedTexts {
  readonly texts: Readonly<Record<string, string>>;
  readonly places: readonly string[];
  readonly related: readonly string[];
  readonly messages: readonly string[];
}

/** Renders a repository in memory; without a configuration of its own, `templates` with the data of `config.yaml`. */
export function renderIn(
  contents: Readonly<Record<string, string>>,
  options: MakejinjaOptions = {},
): RenderedTexts {
  const all = { 'makejinja.toml': configuration(), 'config.yaml': '{}\n', ...contents };
  const { output, findings } = makejinja(filesIn(all), options);
  const placeOf = (span: Span) => placeIn(all, span);
  const places = findings.map(({ code, span }) => `${placeOf(span)} ${code}`);
  const related = findings.flatMap((finding) =>
    finding.related.map((other) => `${placeOf(other.span)} ${other.message}`),
  );
  const texts = [...output].map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]);
  return {
    texts: Object.fromEntries(texts) as Record<string, string>,
    places,
    related,
    messages: findings.map(({ message }) => message),
  };
}

/** Where a span is in a repository in memory, as `file:line`. */
export function placeIn(contents: Readonly<Record<string, string>>, { file, start }: Span): string {
  return `${file}:${lineIndex(contents[file] ?? '').positionAt(start).line}`;
}

/** A `makejinja.toml` with these lines after the usual ones. */
export function configuration(...lines: readonly string[]): string {
  const usual = [
    '[makejinja]',
    'inputs = ["templates"]',
    'output = "."',
    'data = ["config.yaml"]',
    'jinja_suffix = ".j2"',
  ];
  return [...usual, ...lines, ''].join('\n');
}

/** The files of a repository in memory. */
export function filesIn(contents: Readonly<Record<string, string>>): Files {
  return {
    read: (path) => {
      const text = contents[path];
      return text === undefined
        ? { ok: false, reason: 'absent' }
        : { ok: true, bytes: new TextEncoder().encode(text) };
    },
    list: (path) => {
      const entries = entriesOf(Object.keys(contents), path === '' ? '' : `${path}/`);
      return entries.length === 0 ? { ok: false, reason: 'absent' } : { ok: true, entries };
    },
  };
}

function entriesOf(paths: readonly string[], prefix: string): readonly DirectoryEntry[] {
  const names = new Map<string, DirectoryEntry>();
  for (const path of paths.filter((each) => each.startsWith(prefix))) {
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    names.set(name, { name, kind: rest.length > 0 ? 'directory' : 'file' });
  }
  return [...names.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
