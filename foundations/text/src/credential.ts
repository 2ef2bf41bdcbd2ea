/** Formats that only credentials have: GitHub, GitLab, AWS, Slack, Stripe and age keys, private keys, JSON Web Tokens. */
const formats: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_[A-Za-z0-9_]{40,}/,
  /\bglpat-[A-Za-z0-9_-]{20,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\b[rs]k_live_[A-Za-z0-9]{16,}/,
  /\bAGE-SECRET-KEY-1[0-9A-Z]{50,}/,
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/=]{20,}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
];

/** A half-open range of a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text of any kind holds what looks like a credential: a format that only credentials have, what stands behind a
 * name like `password` and a colon or an equals sign, the password in an address.
 */
export function credentialsIn(text: string): Range[] {
  const formatted = formats.flatMap((format) => rangesOf(text, format, 0));
  const named = rangesOf(text, assignment, 2, ([, name = '', value = '']) =>
    looksLikeCredential(name, value),
  );
  const addressed = rangesOf(text, address, 1, ([, value = '']) => isRandom(value));
  return [...formatted, ...named, ...addressed]
    .filter(({ start, end }) => !/EXAMPLE|example/.test(text.slice(start, end)))
    .toSorted((one, other) => one.start - other.start);
}

const assignment = /([A-Za-z][\w.-]*)["'`]?[ \t]*[:=][ \t]*["'`]?([^\s"'`|,;<>{}$()]+)/d;
const address = /:\/\/[^\s/:@]+:([^\s/@:]+)@/d;

function rangesOf(
  text: string,
  form: RegExp,
  group: number,
  holds: (match: RegExpMatchArray) => boolean = () => true,
): Range[] {
  const all = new RegExp(form.source, `${form.flags.replace('d', '')}dg`);
  return [...text.matchAll(all)].filter(holds).flatMap(({ indices }) => {
    const [start, end] = indices?.[group] ?? [];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

/** Whether a name says that its value is a credential: it ends in `password`, `token`, `api_key`, … */
export function namesCredential(name: string): boolean {
  return credentialName.test(name) && !notCredentialName.test(name);
}

const credentialName =
  /(?:^|[_\-.a-z])(?:password|pass|passwd|passphrase|token|secret|api[_-]?key|private[_-]?key|access[_-]?key|client[_-]?secret)$/i;
const notCredentialName = /(?:existing|ref|public|name|path|file|url|mount|enabled)/i;

/**
 * Whether a literal looks like a credential: a format that only credentials have, or, under a name like `password`,
 * a text that is random enough: no words, letters and digits mixed.
 */
export function looksLikeCredential(name: string, value: string): boolean {
  if (formats.some((format) => format.test(value))) return true;
  return namesCredential(name) && isRandom(value);
}

function isRandom(value: string): boolean {
  if (!/^[A-Za-z0-9+/=_!@#%^&*~-]{12,}$/.test(value)) return false;
  if (/^[a-z]+(?:[-_/][a-z0-9]+)*$/.test(value) || /^[A-Z]+(?:_[A-Z0-9]+)*$/.test(value)) return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value) && entropyOf(value) > 3;
}

/** Shannon entropy in bits a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / text.length) * Math.log2(count / text.length);
  return entropy;
}
