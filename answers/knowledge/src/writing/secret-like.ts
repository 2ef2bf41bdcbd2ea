import { credentialsIn } from '@hops/text';

/** Beginnings and forms that are rather refused in a note than let through. */
const forms: readonly RegExp[] = [
  /AGE-SECRET-KEY-1/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\bAKIA[\dA-Z]{12,}/,
  /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk-|ops_ey|hvs\.)[\w-]{12,}/,
  /\beyJ[\w-]{8,}\.[\w-]{4,}/,
  /:\/\/[^\s/:@]+:[^\s/@]+@/,
  /\b(?:password|passwd|token|secret|api[_-]?key)\s*[:=]\s*["']?(?!\$\{|<)[^\s"']{6,}/i,
];

const longest = 20;

/** Whether a text holds what looks like a credential: a form that only such have, or a long word without sense. */
export function looksSecret(text: string): boolean {
  return (
    credentialsIn(text).length > 0 ||
    forms.some((form) => form.test(text)) ||
    text.split(/[\s`"'()<>,;]+/).some(isRandom)
  );
}

/** Letters of both cases and digits in a word that is no path, no address and no name of a file. */
function isRandom(word: string): boolean {
  if (word.length < longest || /[/.:]|\$\{/.test(word)) return false;
  if (/^[\da-f]{48,}$/i.test(word)) return true;
  const classes = [/[a-z]/, /[A-Z]/, /\d/].filter((each) => each.test(word)).length;
  const changes = word.match(/[a-zA-Z](?=\d)|\d(?=[a-zA-Z])/g)?.length ?? 0;
  return classes === 3 && changes >= 3;
}
