import type { Model } from '@hops/model';
import { directoryOf, nameOf, resolvePath } from '@hops/text';
import { textOfFile } from '../text.ts';

/** A definition that fewer Kustomizations use is one of an app. */
const fewest = 4;

/** Where what holds for all apps is set: what `substituteFrom` reads, and what templates are filled with. */
export function settingsFiles(model: Model): string[] {
  const definitions = model.clusters.flatMap(({ placeholders }) =>
    placeholders.flatMap((placeholder) => placeholder.definitions),
  );
  const substituted = definitions
    .filter(({ kustomizations }) => kustomizations.length >= fewest)
    .map(({ variable }) => variable.span.file);
  return [...substituted, ...templateData(model)];
}

/** The data of makejinja's configuration; where only a sample of it is kept, the sample. */
function templateData(model: Model): string[] {
  const { paths } = model.repository;
  const projects = paths.filter((path) => nameOf(path) === 'makejinja.toml');
  const data = new Set(projects.flatMap((path) => dataOf(path, model)));
  return paths.filter((path) => data.has(path.replace(/\.(sample|example)\b/, '')));
}

function dataOf(path: string, model: Model): string[] {
  const list = /^data\s*=\s*\[([^\]]*)\]/m.exec(textOfFile(model, path) ?? '')?.[1] ?? '';
  const entries = [...list.matchAll(/["']([^"']+)["']/g)].map(([, entry = '']) => entry);
  return entries.flatMap((entry) => resolvePath(directoryOf(path), entry) ?? []);
}
