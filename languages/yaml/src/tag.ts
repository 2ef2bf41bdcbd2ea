import { EXCLAMATION_MARK, isGap, isWord, LESS_THAN } from './character.ts';
import { fail, type Reader } from './reader.ts';

/** The prefix of YAML's own tags, for which `!!` stands. */
const yamlPrefix = 'tag:yaml.org,2002:';

/** The tag handles that every document knows. */
const defaultTagHandles: ReadonlyMap<string, string> = new Map([
  ['!', '!'],
  ['!!', yamlPrefix],
]);

/**
 * Reads a tag and resolves its handle: `!!str` for YAML's own tags however written, `!local`, else `!<uri>`. Source of
 * the rules: go-yaml's scannerc.go, `yaml_parser_scan_tag`, and parserc.go, `yaml_parser_parse_node`.
 */
export function readTag(reader: Reader): string | undefined {
  const start = reader.position;
  const isVerbatim = reader.text.charCodeAt(start + 1) === LESS_THAN;
  const tag = isVerbatim ? readVerbatim(reader) : readShorthand(reader);
  if (tag === undefined) return undefined;
  if (isGap(reader.text.charCodeAt(reader.position))) return shortened(tag);
  return failAtTag(reader, start, reader.position + 1);
}

function readVerbatim(reader: Reader): string | undefined {
  const start = reader.position;
  const uri = readUri(reader, start + 2);
  if (uri === undefined || uri === '' || reader.text[reader.position] !== '>')
    return failAtTag(reader, start);
  reader.position++;
  return uri;
}

function readShorthand(reader: Reader): string | undefined {
  const start = reader.position;
  const handle = readHandle(reader.text, start);
  const isNamed = handle.length > 1 && handle.endsWith('!');
  const suffix = readUri(reader, start + (isNamed ? handle.length : 1));
  if (suffix === undefined || (isNamed && suffix === '')) return failAtTag(reader, start);
  if (suffix === '') return '!';
  const name = isNamed ? handle : '!';
  const prefix = reader.tagHandles.get(name) ?? defaultTagHandles.get(name);
  if (prefix !== undefined) return prefix + suffix;
  const message = `The tag handle ${handle} is not declared. Declare it with %TAG, or write the tag as !<…>.`;
  return fail(reader, 'yaml-unknown-tag-handle', message, start, reader.position);
}

/** The tag handle at `start`: `!`, `!!` or `!name!`; `!name` where no handle ends. */
function readHandle(text: string, start: number): string {
  let end = start + 1;
  while (isWord(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === EXCLAMATION_MARK) end++;
  return text.slice(start, end);
}

/** Reads what a URI may hold, its %-escapes resolved; `undefined` for a malformed escape. */
function readUri(reader: Reader, start: number): string | undefined {
  const pattern = /[\w\-;/?:@&=+$,.!~*'()[\]%]*/y;
  pattern.lastIndex = start;
  const [uri] = pattern.exec(reader.text)!;
  reader.position = start + uri.length;
  return decodeUri(uri);
}

/** A URI with its %-escapes resolved; `undefined` for a malformed escape. */
export function decodeUri(uri: string): string | undefined {
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}

function shortened(tag: string): string {
  if (tag.startsWith(yamlPrefix)) return `!!${tag.slice(yamlPrefix.length)}`;
  return tag.startsWith('!') ? tag : `!<${tag}>`;
}

function failAtTag(reader: Reader, start: number, end: number = reader.position): undefined {
  const message = 'This is no tag. Write !name, !!name or !<uri> with a space behind it, or quote the text.';
  return fail(reader, 'yaml-invalid-tag', message, start, end);
}
