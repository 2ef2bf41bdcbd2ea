import { commentAbove } from './comment-above.ts';
import type { SampleEdit, SampleKey, SampleResult, SampleValue } from './sample.ts';

const tableHeader = /^\s*\[([^[\]]+)\]\s*(?:#.*)?$/;
const arrayHeader = /^\s*\[\[.+\]\]/;
const assignment =
  /^(\s*)([\w.-]+|"[^"]+")(\s*=\s*)("(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|[^\s#"'[{][^\s#]*)\s*(?:#.*)?$/;

/** Reads the keys of a TOML sample whose values stand on one line; tables of a list are left as they are. */
export function readTomlSample(text: string): SampleResult {
  const keys: SampleKey[] = [];
  let table: readonly string[] | undefined = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const header = tableHeader.exec(line)?.[1];
    if (header !== undefined) table = stepsOf(header);
    else if (arrayHeader.test(line)) table = undefined;
    else if (table !== undefined) keys.push(...keyOf(line, offset, table, text));
    offset += line.length + 1;
  }
  return { ok: true, keys };
}

function keyOf(line: string, offset: number, table: readonly string[], text: string): SampleKey[] {
  const match = assignment.exec(line);
  if (match === null) return [];
  const [, indent = '', key = '', equals = '', value = ''] = match;
  const start = offset + indent.length + key.length + equals.length;
  const place = (fresh: string | readonly string[]): SampleEdit => ({
    start,
    end: start + value.length,
    text: written(fresh, value),
  });
  const path = [...table, ...stepsOf(key)];
  return [{ path, value: sampleValue(value), reason: commentAbove(text, offset), place }];
}

function stepsOf(key: string): string[] {
  return key.split('.').map((step) => step.trim().replaceAll('"', ''));
}

function sampleValue(value: string): SampleValue {
  if (value.startsWith('[')) {
    const items = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,[\]]+)/g)];
    return { kind: 'list', items: items.map(([, double, single, plain]) => double ?? single ?? plain ?? '') };
  }
  const quoted = /^["']/.test(value);
  return { kind: 'text', text: quoted ? value.slice(1, -1) : value, quoted };
}

function written(value: string | readonly string[], before: string): string {
  if (typeof value !== 'string') return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  return /^["']/.test(before) || !/^(?:true|false|-?\d+(?:\.\d+)?)$/.test(value)
    ? JSON.stringify(value)
    : value;
}
