import fc from 'fast-check';
import type { Overlay } from '../overlay.ts';
import { fields, type Fields } from './kustomization.ts';
import { object, treeOf, type GeneratedObject } from './objects.ts';
import type { Tree } from './tree.ts';
import { writeYaml } from './write.ts';

/** Files that generators name. */
const BESIDE: Readonly<Record<string, string>> = {
  'notes.txt': 'first\nsecond  \n',
  'data.bin': '\u0001 é "x" <y> &\n',
  'app.env': '# settings\nA=1\n B = two \nC\n',
};

interface Folder {
  readonly fields: Fields;
  readonly objects: readonly GeneratedObject[];
}

const folder = (minLength: number, maxLength: number): fc.Arbitrary<Folder> =>
  fc.record({ fields, objects: fc.array(object, { minLength, maxLength }) });

const options = fc.record({
  order: fc.constantFrom('fifo' as const, 'legacy' as const),
  restriction: fc.constantFrom('root-only' as const, 'repository' as const),
});

/** An overlay of a base or two, and perhaps a component, or one folder alone. */
export const overlay: fc.Arbitrary<Overlay> = fc
  .record({
    top: folder(0, 2),
    bases: fc.array(folder(1, 3), { maxLength: 2 }),
    component: fc.option(folder(1, 2), { nil: undefined, freq: 3 }),
    options,
  })
  .map(({ top, bases, component, options: set }) => {
    const below = bases.flatMap(({ objects }) => objects);
    const seen = [...below, ...top.objects];
    const entries = {
      resources: bases.map((_, index) => `../base${index}`),
      components: component === undefined ? [] : ['../component'],
    };
    const files = {
      ...filesOf('top', top, seen, entries),
      ...Object.assign({}, ...bases.map((base, index) => filesOf(`base${index}`, base, base.objects, {}))),
      ...(component === undefined ? {} : filesOf('component', component, seen, { kind: 'Component' })),
    };
    return { files, directory: 'top', ...set };
  });

interface Entries {
  readonly resources?: readonly string[];
  readonly components?: readonly string[];
  readonly kind?: 'Component';
}

function filesOf(
  name: string,
  { fields: { plain, edits, replacements }, objects }: Folder,
  seen: readonly GeneratedObject[],
  { resources = [], components = [], kind }: Entries,
): Readonly<Record<string, string>> {
  const own = objects.length === 0 ? [] : ['objects.yaml'];
  const kustomization: Record<string, Tree> = {
    ...(kind === undefined ? {} : { apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind }),
    ...list('resources', [...resources, ...own]),
    ...list('components', components),
    ...plain,
    ...list('patches', seen.length === 0 ? [] : edits.map(({ target, entry }) => entry(pick(seen, target)))),
    ...list(
      'replacements',
      seen.length === 0
        ? []
        : replacements.map(({ source, target, entry }) => entry(pick(seen, source), pick(seen, target))),
    ),
  };
  const files = {
    'kustomization.yaml': writeYaml(kustomization),
    ...(objects.length === 0 ? {} : { 'objects.yaml': writeYaml(...objects.map(treeOf)) }),
    ...(JSON.stringify(plain).includes('Generator') ? BESIDE : {}),
  };
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));
}

function list(field: string, items: readonly Tree[]): Readonly<Record<string, Tree>> {
  return items.length === 0 ? {} : { [field]: items };
}

function pick<T>(items: readonly T[], index: number): T {
  return items[index % items.length]!;
}
