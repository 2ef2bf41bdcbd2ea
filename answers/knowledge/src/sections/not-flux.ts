import { isWithin, nameOf } from '@hops/text';
import { citation, type Facts } from './facts.ts';
import { code, counted, prose, shortened, table } from './wording.ts';

/** The folders that Flux does not build: what lies there, and the lines that name them. */
export function notFlux(facts: Facts, most: number): string {
  const rows = foldersBeside(facts).map((folder) => [
    code(folder),
    holds(folder, facts, most),
    shortened(namedBy(folder, facts), most) || '–',
  ]);
  return table(['Folder beside Flux', 'Holds', 'Named in'], rows.slice(0, 2 * most));
}

/** The top folders without anything that a build reads; hidden ones are those of tools. */
function foldersBeside({ model, isFolder, inventory }: Facts): string[] {
  const read = [...model.reached.files.keys()];
  const told = new Set(
    [...inventory.talos.files, ...inventory.bootstrap].map(({ path }) => path.split('/')[0]!),
  );
  return [...new Set(model.repository.paths.map((path) => path.split('/')[0]!))].filter(
    (top) =>
      isFolder(top) &&
      !/^\.|^docs?$|^tests?$/.test(top) &&
      !told.has(top) &&
      !read.some((path) => isWithin(path, top)),
  );
}

/** Its folders with the files in them that say most. */
function holds(folder: string, { model }: Facts, most: number): string {
  const files = model.repository.paths.filter((path) => isWithin(path, folder));
  const relative = files.map((path) => path.slice(folder.length + 1));
  const folders = [...new Set(relative.flatMap((path) => (path.includes('/') ? [path.split('/')[0]!] : [])))];
  const told = folders.map((each) => {
    const own = relative
      .filter((path) => path.startsWith(`${each}/`))
      .map((path) => path.slice(each.length + 1));
    const telling = own.filter((path) =>
      /compose|playbook|main\.|\.j2$|\.tofu$|\.tf$|\.ya?ml$/i.test(nameOf(path)),
    );
    return `${each} (${shortened(
      (telling.length === 0 ? own : telling).map((path) => prose(path)),
      Math.min(most, 8),
    )})`;
  });
  const direct = relative.filter((path) => !path.includes('/')).map((path) => prose(path));
  return `${counted(files.length, 'file')}: ${shortened([...told, ...direct], most)}`;
}

/** Workflows, manifests, tasks and scripts that say the folder's path or one below it, the first line of each. */
function namedBy(folder: string, { model, textOf: text, isFile, isFolder }: Facts): string[] {
  const below = new RegExp(`(?<![\\w/.-])(?:\\./)?(${folder}(?:/[\\w.-]+)?)(?:/\\*|/|["'\\s]|$)`);
  const field = /(?:path|dir|directory|paths|context)\S*\s*[:=]|^\s*-\s/i;
  const isNamed = (line: string): boolean => {
    const named = below.exec(line)?.[1];
    if (named === undefined || line.trim().startsWith('#')) return false;
    return named === folder ? field.test(line) : isFile(named) || isFolder(named);
  };
  return model.repository.paths
    .filter((path) => /\.(?:ya?ml|sh|toml|just|py)$|justfile$/.test(path))
    .flatMap((file) => {
      const content = text(file) ?? '';
      const index = content.includes(folder) ? content.split('\n').findIndex(isNamed) : -1;
      return index === -1 ? [] : [citation({ file, line: index + 1 })];
    });
}
