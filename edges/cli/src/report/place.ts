import { joinPath } from '@hops/text';

/** A place to name: a file and where in it. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The path of a repository's file from the working directory; `folder` is the way to the repository. */
export function pathFrom(folder: string, file: string): string {
  return file === '' ? folder || '.' : joinPath(folder, file);
}

/** A place as editors and terminals open it: `folder/file:line:column`; a repository as a whole is its folder. */
export function placeText({ file, line, column }: Place, folder: string): string {
  const path = pathFrom(folder, file);
  return file === '' ? path : `${path}:${line}:${column}`;
}
