const simple: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
};

/** A string literal's content with its escapes replaced, as Python's `unicode-escape` codec does. */
export function unescapeString(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(
    /\\(x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0-7]{1,3}|[^])/gi,
    (whole, escape: string) => {
      const known = simple[escape];
      if (known !== undefined) return known;
      if (/^[0-7]/.test(escape)) return String.fromCodePoint(Number.parseInt(escape, 8));
      if (escape.length === 1) return whole;
      return String.fromCodePoint(Number.parseInt(escape.slice(1), 16));
    },
  );
}
