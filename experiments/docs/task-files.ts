/** Whether a file defines tasks or recipes. */
export function isTaskFile(path: string): boolean {
  return /taskfile|justfile|\.taskfiles|\.just$/i.test(path);
}

/** The line that defines a task or a recipe of this name. */
export function definitionOf(name: string): RegExp {
  return new RegExp(String.raw`^(?: {2})?["']?${name}["']?(?= ?:(?:\s|$)| [\w"'=*+ ]*:)`);
}
