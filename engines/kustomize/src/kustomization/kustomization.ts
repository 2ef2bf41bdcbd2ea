import { joinPath, type Files, type Finding, type Span } from '@hops/text';
import {
  expand,
  get,
  itemsOf,
  keyText,
  makeMapping,
  makeSequence,
  spanOf,
  withEntry,
  type Mapping,
  type Node,
} from '@hops/yaml';
import type { BuildContext } from '../context.ts';
import { failure, notice, type KustomizeCode, type Report } from '../finding.ts';
import { originOf, plainText } from '../nodes.ts';
import { unreadableMessage } from '../load/path.ts';
import { KUSTOMIZATION } from './fields.ts';
import { conform, STRICT, type Decoding } from './shape.ts';

/** A kustomization, checked: its fields have the types that kustomize decodes them into. */
export interface Kustomization {
  readonly file: string;
  readonly kind: string;
  readonly fields: Mapping;
}

const FILE_NAMES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** The kustomization file of a directory: the first of the three names that is there. */
export function findKustomization(files: Files, directory: string): { readonly path: string } | undefined {
  const [path] = kustomizationFiles(files, directory);
  return path === undefined ? undefined : { path };
}

/**
 * Reads the kustomization of a directory; `undefined` when it has none that can be used, which is reported at `from`,
 * the entry that leads there.
 */
export function loadKustomization(
  context: BuildContext,
  directory: string,
  from: Span,
): Kustomization | undefined {
  const { files, report } = context;
  const path = findKustomization(files, directory)?.path;
  if (path === undefined) {
    report(failure('kustomize-missing-kustomization', from, missingMessage(directory)));
    return undefined;
  }
  reportSeveral(files, directory, report);
  context.note({ path, as: 'kustomization', from });
  return readKustomizationFile(context, path);
}

/** Reports a directory with more than one kustomization file, at the first. */
export function reportSeveral(files: Files, directory: string, report: Report): void {
  const [path, ...others] = kustomizationFiles(files, directory);
  if (path === undefined || others.length === 0) return;
  const message = `The directory holds ${[path, ...others].join(' and ')}, but a kustomization is one file. Move the entries into one of them and remove the rest.`;
  const related = others.map((file) => ({
    span: { file, start: 0, end: 0 },
    message: 'another kustomization of the directory',
  }));
  report(failure('kustomize-several-kustomizations', { file: path, start: 0, end: 0 }, message, related));
}

function kustomizationFiles(files: Files, directory: string): readonly string[] {
  const listing = files.list(directory);
  if (!listing.ok) return [];
  const names = new Set(listing.entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name));
  return FILE_NAMES.filter((name) => names.has(name)).map((name) => joinPath(directory, name));
}

function missingMessage(directory: string): string {
  const place = directory === '' ? 'the repository' : directory;
  return `There is no kustomization.yaml in ${place}. Add one that lists its resources, or name the files in it one by one.`;
}

function readKustomizationFile({ files, report }: BuildContext, path: string): Kustomization | undefined {
  const file = files.yaml(path);
  const start = { file: path, start: 0, end: 0 };
  if (!file.ok) {
    report(failure('kustomize-unreadable-file', start, unreadableMessage(path, file.reason)));
    return undefined;
  }
  file.findings.forEach(report);
  const root = file.documents[0]?.root;
  if (root === undefined) {
    report(
      failure(
        'kustomize-empty-kustomization',
        start,
        `${path} is empty. List resources in it, or remove it and the entry that leads to it.`,
      ),
    );
    return undefined;
  }
  return readKustomization(root, path, STRICT, report);
}

/** Checks a kustomization and brings its deprecated fields into their present form. Reports as its decoding does. */
export function readKustomization(
  root: Node,
  file: string,
  decoding: Decoding,
  report: Report,
): Kustomization | undefined {
  const findings: Finding<KustomizeCode>[] = [];
  const collect: Report = (finding) => void findings.push(finding);
  const conformed = conform(expand(root, report), KUSTOMIZATION, decoding, collect, 'a kustomization');
  findings.forEach(report);
  const fields = conformed?.kind === 'mapping' ? conformed : makeMapping([], originOf(root));
  const kind = plainText(get(fields, 'kind')) || 'Kustomization';
  checkType(fields, kind, report);
  const isEmpty = fields.entries.every(
    ({ key, value }) => TYPE_FIELDS.has(plainText(key)) || (value.kind === 'scalar' && value.text === ''),
  );
  if (isEmpty && findings.length === 0) {
    const message = `${file} holds nothing but its type. List resources in it, or remove it and the entry that leads to it.`;
    report(failure('kustomize-empty-kustomization', spanOf(root), message));
  }
  return { file, kind, fields: modernised(fields, report) };
}

const TYPE_FIELDS: ReadonlySet<string> = new Set(['apiVersion', 'kind']);

function checkType(fields: Mapping, kind: string, report: Report): void {
  const written = get(fields, 'apiVersion');
  const isComponent = kind === 'Component';
  const wanted = `kustomize.config.k8s.io/${isComponent ? 'v1alpha1' : 'v1beta1'}`;
  if (!isComponent && kind !== 'Kustomization') {
    const message = `The kind of a kustomization is Kustomization or Component, not ${kind}. Correct it.`;
    report(failure('kustomize-wrong-kind', spanOf(get(fields, 'kind')!), message));
  }
  if (written !== undefined && plainText(written) !== wanted) {
    const message = `The apiVersion of a ${kind} is ${wanted}. Write that, or remove the field.`;
    report(failure('kustomize-wrong-kind', spanOf(written), message));
  }
}

/** Deprecated fields, and what kustomize says instead; those with `into` are appended to that field. */
const DEPRECATED: readonly { readonly field: string; readonly instead: string; readonly into?: string }[] = [
  { field: 'bases', instead: 'resources', into: 'resources' },
  { field: 'imageTags', instead: 'images', into: 'images' },
  { field: 'commonLabels', instead: 'labels' },
  { field: 'patchesJson6902', instead: 'patches' },
  { field: 'patchesStrategicMerge', instead: 'patches' },
  { field: 'vars', instead: 'replacements' },
];

function modernised(fields: Mapping, report: Report): Mapping {
  let result = fields;
  for (const { field, instead, into } of DEPRECATED) {
    const entry = fields.entries.find((candidate) => keyText(candidate) === field);
    if (entry === undefined) continue;
    const message = `kustomize is giving up "${field}". Use "${instead}" instead.`;
    report(notice('kustomize-deprecated-field', 'info', spanOf(entry.key), message));
    if (into !== undefined) result = appended(result, into, entry.value);
  }
  return result;
}

function appended(fields: Mapping, name: string, value: Node): Mapping {
  const items = [...itemsOf(get(fields, name)), ...itemsOf(value)];
  return withEntry(fields, name, makeSequence(items, originOf(get(fields, name) ?? value)));
}
