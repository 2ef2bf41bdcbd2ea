import type { Change, Mutation } from './change.ts';
import type { Random } from './random.ts';
import type { Tagged, TaggedLine } from './tagged.ts';
import { definitionOf, isTaskFile } from './task-files.ts';

const fileMoved: Mutation = (files, cited, random) => {
  const path = random.oneOf(cited.files.filter((each) => !isTaskFile(each)));
  if (path === undefined) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const elsewhere = random.oneOf([...files.keys()].filter((each) => each.includes('/'))) ?? path;
  const target = random.oneOf([
    `${folder}moved/${name}`,
    `${folder}other-${name}`,
    `${elsewhere.slice(0, elsewhere.lastIndexOf('/') + 1)}${name}`,
  ])!;
  return files.has(target) ? undefined : moved('file moved', files, new Map([[path, target]]), new Map());
};

const folderMoved: Mutation = (files, cited, random) => {
  const folder = random.oneOf(cited.folders);
  const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  if (folder === undefined || inside.length === 0 || inside.length > 40 || inside.some(isTaskFile))
    return undefined;
  const above = folder.slice(0, folder.lastIndexOf('/') + 1);
  const target = random.oneOf([`${above}other/${folder.slice(above.length)}`, `${folder}-two`])!;
  const renamed = new Map(inside.map((path) => [path, target + path.slice(folder.length)]));
  return moved('folder moved', files, renamed, new Map([[folder, target]]));
};

function moved(
  name: string,
  files: Tagged,
  renamed: ReadonlyMap<string, string>,
  folders: ReadonlyMap<string, string>,
): Change {
  const all = [...files].map(([path, lines]): [string, readonly TaggedLine[]] => [
    renamed.get(path) ?? path,
    lines,
  ]);
  const touched = [...renamed].flat();
  return { name, files: new Map(all), touched, moved: new Map([...renamed, ...folders]) };
}

const linesInserted: Mutation = (files, cited, random) => {
  const { path, from } = random.oneOf(cited.lines) ?? { path: '', from: 1 };
  const lines = files.get(path);
  if (lines === undefined) return undefined;
  const at = random.below(from);
  const texts = random.oneOf([['# a comment'], ['# one', '# two', '# three'], [''], ['# above', '']])!;
  return edited('lines inserted', files, path, lines.toSpliced(at, 0, ...texts.map((text) => ({ text }))));
};

const textEdited: Mutation = (files, cited, random) => {
  const { path, from, to } = random.oneOf(cited.lines) ?? { path: '', from: 1, to: 1 };
  const lines = files.get(path);
  const at = from - 1 + random.below(to - from + 1);
  const places = [...(lines?.[at]?.text ?? '').matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
  const place = random.oneOf(places);
  if (lines === undefined || place === undefined) return undefined;
  const { text } = lines[at]!;
  const other = text[place] === 'x' ? 'y' : 'x';
  return edited(
    'cited text edited',
    files,
    path,
    lines.with(at, { text: text.slice(0, place) + other + text.slice(place + 1) }),
  );
};

const entryDropped: Mutation = (files, cited, random) => {
  const all = [...files.keys()].filter((path) => /\/kustomization\.ya?ml$/.test(path));
  const known = new Set(cited.lines.map(({ path }) => path));
  const path = random.oneOf(all.filter((each) => known.has(each))) ?? random.oneOf(all);
  const lines = files.get(path ?? '') ?? [];
  const entries = lines.flatMap(({ text }, index) => (/^\s*- \.{0,2}\/?[\w./-]+$/.test(text) ? [index] : []));
  const at = random.oneOf(entries);
  return path === undefined || at === undefined
    ? undefined
    : edited('kustomization entry dropped', files, path, lines.toSpliced(at, 1));
};

const appRemoved: Mutation = (files, _cited, random) => {
  const app = random.oneOf([...files.keys()].filter((path) => /\/ks\.ya?ml$/.test(path)));
  const folder = app?.slice(0, app.lastIndexOf('/'));
  if (folder === undefined) return undefined;
  const [above, name] = [folder.slice(0, folder.lastIndexOf('/')), folder.slice(folder.lastIndexOf('/') + 1)];
  const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  const list = [...files.keys()].find(
    (path) => /\/kustomization\.ya?ml$/.test(path) && path.startsWith(`${above}/k`),
  );
  const isEntry = ({ text }: TaggedLine): boolean => new RegExp(`^\\s*- (?:\\./)?${name}(?:/|$)`).test(text);
  const left = [...files]
    .filter(([path]) => !inside.includes(path))
    .map(([path, lines]): [string, readonly TaggedLine[]] => [
      path,
      path === list ? lines.filter((line) => !isEntry(line)) : lines,
    ]);
  return {
    name: 'app removed',
    files: new Map(left),
    touched: [...inside, ...(list === undefined ? [] : [list])],
  };
};

const placeholderRenamed: Mutation = (files, cited, random) => {
  const name = random.oneOf(cited.placeholders);
  if (name === undefined) return undefined;
  return everywhere('placeholder renamed', files, new RegExp(`\\b${name}\\b`, 'g'), `${name}_TWO`);
};

const taskRenamed: Mutation = (files, cited, random) => {
  const [, called] = /^(?:task|just) ([\w:-]+)/.exec(random.oneOf(cited.tasks) ?? '') ?? [];
  const name = called?.split(':').at(-1);
  const isDefinition = definitionOf(name ?? '');
  const places = [...files].flatMap(([path, lines]) =>
    isTaskFile(path) ? lines.flatMap(({ text }) => (isDefinition.test(text) ? [path] : [])) : [],
  );
  if (called === undefined || places.length !== 1) return undefined;
  const [path = ''] = places;
  const lines = files
    .get(path)!
    .map((line) => (isDefinition.test(line.text) ? { text: line.text.replace(name!, `${name}-two`) } : line));
  return edited('task renamed', files, path, lines);
};

function edited(name: string, files: Tagged, path: string, lines: readonly TaggedLine[]): Change {
  return { name, files: new Map([...files, [path, lines]]), touched: [path] };
}

function everywhere(change: string, files: Tagged, old: RegExp, name: string): Change | undefined {
  const hits = [...files].filter(
    ([path, lines]) => !path.startsWith('.codex/base/') && lines.some(({ text }) => text.search(old) !== -1),
  );
  if (hits.length > 12) return undefined;
  const renamed = hits.map(([path, lines]): [string, TaggedLine[]] => [
    path,
    lines.map((line) => (line.text.search(old) === -1 ? line : { text: line.text.replaceAll(old, name) })),
  ]);
  return {
    name: change,
    files: new Map([...files, ...renamed]),
    touched: hits.map(([path]) => path),
  };
}

/** Every kind of change. */
const mutations: readonly Mutation[] = [
  fileMoved,
  folderMoved,
  linesInserted,
  textEdited,
  entryDropped,
  appRemoved,
  placeholderRenamed,
  taskRenamed,
];

/** Makes so many changes, each to files that no other has touched. */
export function changesTo(
  files: Tagged,
  cited: Parameters<Mutation>[1],
  count: number,
  random: Random,
): readonly Change[] {
  const changes: Change[] = [];
  const touched = new Set<string>();
  for (let tries = 0; changes.length < count && tries < count * 20; tries++) {
    const change = random.oneOf(mutations)!(changes.at(-1)?.files ?? files, cited, random);
    if (change === undefined || change.touched.some((path) => touched.has(path))) continue;
    for (const path of change.touched) touched.add(path);
    changes.push(change);
  }
  return changes;
}
