import { madeSecretName, type BuiltObject } from '@hops/flux';
import type { Model } from '@hops/model';
import { directoryOf } from '@hops/text';
import type { Place } from './answer.ts';
import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';
import type { RankedFile } from './ranking/files.ts';
import { objectPlace, placeOf, textOfFile } from './text.ts';

/** The objects that a message names as `Kind/namespace/name`; where none is built, the files that may make them. */
export function objectCandidates(
  { text }: Question,
  files: readonly RankedFile[],
  model: Model,
): Candidate[] {
  const names = text.matchAll(/\b([A-Z]\w+)[/ ]["']?([a-z\d][a-z\d.-]*)\/([a-z\d][a-z\d.-]*)/g);
  return [...names].flatMap(([, kind = '', namespace = '', name = '']) => {
    const why = `The question names the ${kind} ${namespace}/${name}.`;
    const built = objectsOf(model).filter(
      ({ id }) => id.kind === kind && id.namespace === namespace && id.name === name,
    );
    if (built.length > 0) return built.map((object) => problem(objectPlace(model, object), 97, why));
    return files
      .filter(({ kinds }) => kinds.has(kind))
      .flatMap(({ path, text: manifest }) => {
        const line = lineNaming(name, manifest);
        const score = path.includes(namespace) ? 96 : 90;
        return line === 0 ? [] : [problem({ file: path, line }, score, why)];
      });
  });
}

const kinds: Readonly<Record<string, string>> = {
  secret: 'Secret',
  configmap: 'ConfigMap',
  pvc: 'PersistentVolumeClaim',
  persistentvolumeclaim: 'PersistentVolumeClaim',
  service: 'Service',
  serviceaccount: 'ServiceAccount',
};

/** What makes the object that a message misses, as `secret "name" not found` does; then what asks for it. */
export function missingObjectCandidates({ text }: Question, model: Model): Candidate[] {
  const pattern = new RegExp(
    `\\b(${Object.keys(kinds).join('|')})s? ["'\`]([a-z\\d][a-z\\d.-]*)["'\`]`,
    'gi',
  );
  return [...text.matchAll(pattern)].flatMap(([, word = '', name = '']) => {
    const kind = kinds[word.toLowerCase()] ?? '';
    const makers = objectsOf(model).filter((object) => makes(object, kind, name));
    const askers = model.clusters
      .flatMap(({ references }) => references)
      .filter(({ to }) => to.kind === kind && to.name === name);
    return [
      ...makers.map((object) =>
        problem(
          objectPlace(model, object),
          96,
          `Its ${object.id.kind} ${object.id.name} makes the ${kind} ${name}.`,
        ),
      ),
      ...askers.map(({ span, from }) =>
        problem(
          placeOf(model, span),
          90,
          `${from.id.kind} ${from.id.name} asks for the ${kind} ${name} here.`,
        ),
      ),
    ];
  });
}

function makes({ id, node }: BuiltObject, kind: string, name: string): boolean {
  return (id.kind === kind && id.name === name) || (kind === 'Secret' && madeSecretName(node) === name);
}

/** The nearest list above a file that a message misses. */
export function missingFileCandidates(
  { text }: Question,
  files: readonly RankedFile[],
  model: Model,
): Candidate[] {
  const paths = new Set(model.repository.paths);
  const lists = new Map(
    files.filter(({ roles }) => roles.has('list')).map(({ path }) => [directoryOf(path), path]),
  );
  return [...text.matchAll(/[\w.@-]+(?:\/[\w.@-]+)+\.\w+/g)].flatMap(([path]) => {
    const list = paths.has(path) ? undefined : listAbove(path, lists);
    if (list === undefined) return [];
    const [entry = ''] = path.slice(directoryOf(list).length + 1).split('/');
    const lines = (textOfFile(model, list) ?? '').split('\n');
    const line = Math.max(1, lines.findIndex((each) => each.includes(entry)) + 1);
    return [
      problem({ file: list, line }, 96, `${path} is not there, and this list is the nearest above it.`),
    ];
  });
}

function listAbove(path: string, lists: ReadonlyMap<string, string>): string | undefined {
  for (let folder = directoryOf(path); folder !== ''; folder = directoryOf(folder))
    if (lists.has(folder)) return lists.get(folder);
  return undefined;
}

function problem(place: Place, score: number, why: string): Candidate {
  return { ...place, score, why, advice: 'See here what the message speaks of, and correct it.' };
}

function objectsOf({ clusters }: Model): BuiltObject[] {
  return clusters.flatMap(({ objects }) => objects);
}

/** The line that gives an object its name, from 1; 0 where there is none. */
function lineNaming(name: string, text: string): number {
  return (
    text.split('\n').findIndex((line) => /^ {2}name:/.test(line) && line.split(/[\s"']+/).includes(name)) + 1
  );
}
