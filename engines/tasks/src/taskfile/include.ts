import type { Span } from '@hops/text';
import { at, entriesOf, keyText, resolve, spanOf, textOf, type Entry, type Node } from '@hops/yaml';
import { isTrue, texts } from '../texts.ts';

/** An entry of `includes` (go-task, `taskfile/ast/include.go`). */
export interface Include {
  readonly namespace: string;
  /** A Taskfile or a folder that holds one, seen from the including file. */
  readonly taskfile: string;
  /** Where `taskfile` is written. */
  readonly span: Span;
  readonly optional: boolean;
  readonly internal: boolean;
  readonly flatten: boolean;
  readonly aliases: readonly string[];
  /** The names of the tasks that are left out. */
  readonly excludes: readonly string[];
}

/** The inclusions of a Taskfile, each a text or a mapping. */
export function includesOf(root: Node | undefined): Include[] {
  return entriesOf(at(root, 'includes')).flatMap((entry) => includeOf(entry) ?? []);
}

function includeOf(entry: Entry): Include | undefined {
  const { value } = entry;
  const namespace = keyText(entry);
  const target = resolve(value).kind === 'scalar' ? value : at(value, 'taskfile');
  const taskfile = textOf(target);
  if (namespace === undefined || taskfile === undefined || target === undefined) return undefined;
  return {
    namespace,
    taskfile,
    span: spanOf(target),
    optional: isTrue(at(value, 'optional')),
    internal: isTrue(at(value, 'internal')),
    flatten: isTrue(at(value, 'flatten')),
    aliases: texts(at(value, 'aliases')),
    excludes: texts(at(value, 'excludes')),
  };
}
