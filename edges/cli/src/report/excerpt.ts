import { credentialsIn } from '@hops/text';
import type { PlacedSource } from './placing.ts';

/** Rules about values that should not be readable: their findings never quote a value. */
const secretCodes = ['plain-secret', 'credential', 'docs-secret'];

/**
 * The line to quote with a finding. Of a line that may hold a secret's value (it is what the rule is about, or the
 * document is a Secret) only the key is quoted, and nothing where there is no key.
 */
export function excerptOf(code: string, line: number, source: PlacedSource | undefined): string | undefined {
  const text = source?.lines.lineAt(line).replaceAll('\t', ' ').trimEnd();
  if (source === undefined || text === undefined || text === '') return undefined;
  const mayBeSecret =
    secretCodes.some((prefix) => code.startsWith(prefix)) ||
    isInSecret(source.text, line) ||
    credentialsIn(text).length > 0;
  return mayBeSecret ? keyOf(text) : text;
}

function keyOf(line: string): string | undefined {
  const key = /^ *(?:- +)*(?:[\w./-]+|"[\w./-]+"|'[\w./-]+'):(?= |$)/.exec(line)?.[0];
  return key === undefined || key.length === line.length ? key : `${key} …`;
}

function isInSecret(text: string, line: number): boolean {
  const lines = text.split(/\r?\n/);
  const start = lines.slice(0, line).findLastIndex(isSeparator) + 1;
  const rest = lines.slice(start);
  const end = rest.findIndex(isSeparator);
  const document = rest.slice(0, end === -1 ? rest.length : end);
  const isFlow = document.some((each) => each.startsWith('{'));
  return document.some((each) => isSecretKind(isFlow ? each.trimStart() : each));
}

function isSeparator(line: string): boolean {
  return /^---(?:\s|$)/.test(line);
}

function isSecretKind(line: string): boolean {
  return /^\{? *["']?kind["']?: *["']?Secret\b/.test(line);
}
