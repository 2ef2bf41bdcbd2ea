import { lineEnd } from './character.ts';
import { lineAfter, type Reader, report } from './reader.ts';
import { decodeUri } from './tag.ts';

const versionLine = /^%YAML[ \t]+([0-9]{1,2})\.([0-9]{1,2})[ \t]*(?:#.*)?$/;
const tagLine = /^%TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+([\w\-;/?:@&=+$,.!~*'()[\]%]+)(?:[ \t]+(?:#.*)?)?$/;

/**
 * Reads the directive on this line, which is returned; `earlier` are those of the same document. Only `%YAML 1.1` and
 * `%TAG` are known, as in go-yaml (parserc.go, `yaml_parser_process_directives`). One that is wrong is reported and counts
 * for nothing.
 */
export function readDirective(reader: Reader, earlier: readonly string[]): string {
  const { text, lineStart } = reader;
  const end = lineEnd(text, lineStart);
  const line = text.slice(lineStart, end);
  const error = line.startsWith('%TAG') ? defineHandle(reader, line) : versionError(line, earlier);
  if (error !== undefined) report(reader, 'yaml-invalid-directive', error, lineStart, end);
  const comment = line.indexOf('#');
  if (comment !== -1) reader.comments.push({ start: lineStart + comment, end });
  reader.position = lineAfter(text, lineStart);
  reader.lineStart = reader.position;
  return line;
}

function defineHandle(reader: Reader, line: string): string | undefined {
  const [, handle, uri] = tagLine.exec(line) ?? [];
  const prefix = uri === undefined ? undefined : decodeUri(uri);
  if (handle === undefined || prefix === undefined) {
    return 'The directive %TAG needs a handle and a prefix. Write it like "%TAG !e! tag:example.com,2000:".';
  }
  if (reader.tagHandles.has(handle))
    return `%TAG declares the handle ${handle} twice. Remove one of the lines.`;
  reader.tagHandles.set(handle, prefix);
  return undefined;
}

function versionError(line: string, earlier: readonly string[]): string | undefined {
  if (!/^%YAML(?![\w-])/.test(line)) return 'Only the directives %YAML and %TAG exist. Remove this line.';
  const [, major, minor] = versionLine.exec(line) ?? [];
  if (Number(major) !== 1 || Number(minor) !== 1)
    return 'Go reads YAML 1.1 only. Write %YAML 1.1, or remove this line.';
  const repeats = earlier.some((directive) => directive.startsWith('%YAML'));
  return repeats ? 'A document has one %YAML directive at most. Remove this line.' : undefined;
}
