import type { Place } from '@hops/inventory';
import type { Model } from '@hops/model';
import { decodeYaml } from '@hops/yaml';

/** Finds the lines that hold a word, in every text of the repository that is no document. */
export type Mentions = (word: string) => readonly Place[];

const texts =
  /\.(?:ya?ml|json5?|sh|py|toml|tpl|gotmpl|j2|tf|tofu|hcl|env|just|js|ts|conf|cfg|ini)$|(?:^|\/)\.?[Jj]ustfile$/;

/** The finder for one repository; a file is read once, and only when something is looked for. */
export function mentionsIn({ repository: { paths, files } }: Model): Mentions {
  const found = new Map<string, readonly Place[]>();
  let all: (readonly [path: string, lines: readonly string[]])[] | undefined;
  const read = (path: string): readonly string[] => {
    const file = files.read(path);
    return file.ok ? (decodeYaml(file.bytes) ?? '').split('\n') : [];
  };
  return (word) => {
    all ??= paths.filter((path) => texts.test(path)).map((path) => [path, read(path)] as const);
    const known = found.get(word);
    if (known !== undefined) return known;
    const pattern = new RegExp(
      `(?<![\\w./-])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\w/-])`,
    );
    const places = all.flatMap(([file, lines]) =>
      lines.flatMap((line, index) =>
        line.includes(word) && pattern.test(line) ? [{ file, line: index + 1 }] : [],
      ),
    );
    found.set(word, places);
    return places;
  };
}
