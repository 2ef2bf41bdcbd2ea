import { createEnvironment, checkTemplate, print, type Dict } from '@hops/jinja';
import { fileSource, type Span } from '@hops/text';
import { entriesOf, get, keyText, spanOf } from '@hops/yaml';
import type { MakejinjaFinding } from './code.ts';
import { isDict } from './data-value.ts';
import { readsOf, type Project } from './project.ts';
import { textAt } from './template-loader.ts';
import { filesBelow, suffixOf } from './walk.ts';

/** Every path that a template reads: those that are rendered, and those that lie in an input to be included. */
export function readPaths(project: Project): readonly (readonly string[])[] {
  const { configuration, files, reads } = project;
  const partials = templatePaths(project).flatMap((path) => {
    const text = textAt(files, path);
    return text === undefined ? [] : readsOf(fileSource(path, text), configuration);
  });
  return [...[...reads.values()].flat(), ...partials].map(({ path }) => path);
}

/** A finding for each key of the data that no template reads; none where a template cannot be read. */
export function unreadFindings(project: Project): readonly MakejinjaFinding[] {
  if (templatePaths(project).some((path) => isBroken(path, project))) return [];
  const reads = readPaths(project);
  return unreadPaths(project.data, reads, []).map((path) => ({
    code: 'makejinja-unread-value',
    severity: 'info',
    message: `no template reads ${path.join('.')}`,
    span: keySpan(path, project),
    related: [],
  }));
}

function templatePaths({ files, configuration: { inputs, jinjaSuffix } }: Project): readonly string[] {
  const all = inputs.flatMap((input) => filesBelow(files, input));
  return jinjaSuffix === '' ? all : all.filter((path) => suffixOf(path) === jinjaSuffix);
}

function isBroken(path: string, { files, configuration: { syntax } }: Project): boolean {
  const text = textAt(files, path);
  const load = () => (text === undefined ? undefined : fileSource(path, text));
  return checkTemplate(createEnvironment({ load, syntax }), path)?.kind === 'TemplateSyntaxError';
}

/** The outermost paths that are neither read, nor in what is read, nor around it. */
function unreadPaths(
  table: Dict,
  reads: readonly (readonly string[])[],
  outer: readonly string[],
): readonly (readonly string[])[] {
  return [...table.entries.values()].flatMap(([key, value]) => {
    const path = [...outer, print(key)];
    const touching = reads.filter((read) => touches(read, path));
    if (touching.length === 0) return [path];
    if (!isDict(value) || touching.some((read) => read.length <= path.length)) return [];
    return unreadPaths(value, touching, path);
  });
}

/** Whether one path is the other, or leads to it. */
function touches(a: readonly string[], b: readonly string[]): boolean {
  return a.every((step, index) => index >= b.length || step === b[index]);
}

/** Where a key stands, in the last YAML file that has it; else the beginning of the last data file. */
function keySpan(path: readonly string[], { files, configuration: { data, source } }: Project): Span {
  for (const file of data.toReversed()) {
    const read = files.yaml(file);
    const roots = read.ok && /\.(?:ya?ml|json)$/.test(file) ? read.documents.map(({ root }) => root) : [];
    for (const root of roots) {
      const owner = path.slice(0, -1).reduce((node, step) => get(node, step), root);
      const entry = entriesOf(owner).find((each) => keyText(each) === path.at(-1));
      if (entry !== undefined) return spanOf(entry.key);
    }
  }
  return { file: data.at(-1) ?? source.file, start: 0, end: 0 };
}
