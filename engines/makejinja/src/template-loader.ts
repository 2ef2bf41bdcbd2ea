import { fileSource, nameOf, resolvePath, type Files, type Source } from '@hops/text';
import { decodeText } from '@hops/yaml';

/**
 * Finds a template by its name as makejinja's loaders do: among the inputs that are files, then in each input that is a
 * folder, the first one first. A file that is not UTF-8 is not found.
 */
export function templateLoader(
  files: Files,
  inputs: readonly string[],
): (name: string) => Source | undefined {
  const single = new Map(
    inputs.filter((input) => !files.list(input).ok).map((input) => [nameOf(input), input]),
  );
  const folders = inputs.filter((input) => files.list(input).ok);
  return (name) => {
    const known = single.get(name);
    const paths = known === undefined ? folders.map((folder) => resolvePath(folder, name)) : [known];
    for (const path of paths) {
      const text = path === undefined ? undefined : textAt(files, path);
      if (text !== undefined) return fileSource(path!, text);
    }
    return undefined;
  };
}

/** A file's text, if there is such a file and it is UTF-8. */
export function textAt(files: Files, path: string): string | undefined {
  const read = files.read(path);
  const decoded = read.ok ? decodeText(read.bytes) : undefined;
  return decoded?.ok === true ? decoded.text : undefined;
}
