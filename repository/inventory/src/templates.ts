import type { TemplateFile } from './inventory.ts';
import type { Reading } from './reading.ts';

/** The templates of makejinja and minijinja; only makejinja's configuration says which files they make. */
export function templatesOf({ paths, rendered }: Reading): TemplateFile[] {
  return paths
    .filter((path) => /\.(j2|jinja2?)$/.test(path))
    .map((path) => ({ path, renders: rendered.get(path) }));
}
