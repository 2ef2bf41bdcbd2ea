import type { Task } from '@hops/tasks';
import { directoryOf, nameOf, resolvePath } from '@hops/text';
import { at, entriesOf, keyText, textOf } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { code, prose } from './wording.ts';

/** What a task's text says beyond its description. */
export interface TaskWords {
  /** The files that it names; with what those ask for that are templates. */
  readonly files: readonly string[];
  readonly calls: readonly string[];
  /** The defaults of its variables. */
  readonly defaults: readonly string[];
  /** The lines that it runs. */
  readonly commands: readonly string[];
}

/** Reads them from a task. */
export function taskWords(task: Task, facts: Facts): TaskWords {
  const texts = task.commands.map(({ text }) => text);
  const whole = withVariables(blockOf(task, facts), task, facts);
  return {
    files: filesIn(whole, task, facts),
    calls: [...new Set(task.calls.map(({ name }) => name))],
    defaults: defaultsIn(whole),
    commands: texts.flatMap((text) => commandWords(text)),
  };
}

/** The lines of a task in its file: those that are indented below its name. */
function blockOf({ span }: Task, { textOf: text, placeOf }: Facts): string {
  const lines = (text(span.file) ?? '').split('\n').slice(placeOf(span).line - 1);
  const own = /^\s*/.exec(lines[0] ?? '')![0].length;
  const end = lines.findIndex(
    (line, index) => index > 0 && line.trim() !== '' && /^\s*/.exec(line)![0].length <= own,
  );
  return lines.slice(0, end === -1 ? undefined : end).join('\n');
}

/** The text with the variables filled in that a Taskfile sets to a path. */
function withVariables(text: string, { span }: Task, facts: Facts): string {
  const known = new Map([...variablesOf(rootTaskfile(facts), facts), ...variablesOf(span.file, facts)]);
  return text
    .replaceAll(
      /\{\{-?\s*\.(\w+)\s*-?\}\}|\$\{(\w+)\}/g,
      (whole, one, other) => known.get(one ?? other) ?? whole,
    )
    .replaceAll(/\{\{\s*\.(?:ROOT_DIR|TASKFILE_DIR)\s*\}\}\/?/g, '');
}

function rootTaskfile({ model }: Facts): string {
  return model.repository.paths.find((path) => /^\.?[Tt]askfile\.ya?ml$/.test(path)) ?? '';
}

function variablesOf(path: string, { model }: Facts): [string, string][] {
  if (!/\.ya?ml$/.test(path)) return [];
  const file = model.repository.files.yaml(path);
  const roots = file.ok ? file.documents.flatMap(({ root }) => root ?? []) : [];
  return roots.flatMap((root) =>
    entriesOf(at(root, 'vars')).flatMap((entry): [string, string][] => {
      const value = textOf(entry.value);
      return value?.includes('/') === true ? [[keyText(entry) ?? '', value]] : [];
    }),
  );
}

const path =
  /(?:[\w.@-]|\{\{[^}]*\}\})+(?:\/(?:[\w.@-]|\{\{[^}]*\}\})+)+|[\w-]+\.(?:ya?ml|toml|j2|sh|json)\b/g;

/** The paths of the repository in a text, from its root or the task's folder; those with variables as they are written. */
function filesIn(text: string, { span }: Task, facts: Facts): string[] {
  const found = (text.match(path) ?? []).flatMap((word) => {
    const plain = word.replace(/^\.?\//, '');
    if (plain.includes('{{')) return facts.isFolder(plain.split('/')[0]!) ? prose(plain) : [];
    const targets = ['', directoryOf(span.file)].flatMap((base) => resolvePath(base, plain) ?? []);
    const target = targets.find((each) => each !== '' && (facts.isFile(each) || facts.isFolder(each)));
    return target === undefined || target === span.file
      ? []
      : `${code(target)}${templateWords(target, facts)}`;
  });
  return [...new Set(found)];
}

/** What a template makes, and the names that it asks for. */
function templateWords(target: string, { textOf: text, model }: Facts): string {
  if (!/\.(?:ya?ml|j2|tpl|gotmpl|tmpl)(?:\.j2)?$/.test(target) || model.reached.files.has(target)) return '';
  const content = text(target) ?? '';
  const names = [...content.matchAll(/\$\{([A-Z]\w*)\}|\{\{\s*(?:ENV\.)?([A-Z]\w+)/g)].map(
    (match) => match[1] ?? match[2]!,
  );
  const [, kind] = /^kind:\s*(\w+)/m.exec(content) ?? [];
  const [, name] = /^\s+name:\s*"?([^"\n]+)/m.exec(content) ?? [];
  if (names.length === 0) return '';
  const made = kind === undefined ? nameOf(target) : `${kind} ${name ?? ''}`;
  return ` (makes ${prose(made)}; asks for ${[...new Set(names)].join(', ')})`;
}

/** `NAME=default` of `{{.NAME | default "x"}}`. */
function defaultsIn(text: string): string[] {
  const matches = text.matchAll(/\{\{-?\s*\.(\w+)\s*\|\s*default\s+["']?([\w./-]+)/g);
  return [...new Set([...matches].map(([, name, value]) => prose(`${name}=${value}`)))];
}

const longest = 110;

const silent =
  /^(?:echo|printf|log|set|#|fi|done|else|then|esac|exit|return|sleep)\b|^[#}{)\]"']|^(?:if|for|while|case)\b.*(?:then|do|in)?$/;

/** The lines of a command on one line each; what only prints, and data, is left out. */
function commandWords(text: string): string[] {
  return text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !silent.test(line))
    .map((line) => prose(line, longest));
}
