import { fileSource } from '@hops/text';
import { parse, type Node } from '@hops/yaml';

/**
 * The root of a text in JSON5: its comments are left out and its strings written as JSON's; the rest, keys without
 * quotes and commas at the end, is YAML's flow style.
 */
export function parseJson5(path: string, text: string): Node | undefined {
  const yaml = text.replaceAll(
    /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[:\t]/g,
    (token) => tokenAsYaml(token),
  );
  return parse(fileSource(path, yaml)).documents[0]?.root;
}

function tokenAsYaml(token: string): string {
  if (token === ':') return ': ';
  return /^["']/.test(token) ? JSON.stringify(contentOf(token)) : ' ';
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/** JSON5 1.0.0, section 5.1: a backslash before any other character is left out. */
function contentOf(string: string): string {
  return string
    .slice(1, -1)
    .replaceAll(
      /\\(?:u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|([^]))/g,
      (_, long?: string, short?: string, letter?: string) =>
        letter === undefined
          ? String.fromCharCode(Number.parseInt(long ?? short ?? '', 16))
          : (escapes[letter] ?? letter),
    );
}
