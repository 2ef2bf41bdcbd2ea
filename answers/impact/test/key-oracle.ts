import { findProvider, keyOf, madeSecretName, type ObjectKey } from '@hops/flux';
import { findTarget, impactOf } from '@hops/impact';
import { placing, type Model } from '@hops/model';
import { linesOfAnswer, search, type Occurrence, type Opened } from './repositories.ts';

/** Why the answer does not tell of an occurrence of a key's word as a reader or a maker of the key. */
type Rule =
  | 'a comment'
  | 'no build reads the file'
  /** A store's item or property may be called as the key is; an environment variable, a field and a file too. */
  | 'what is called so stands in no field that names a key'
  | 'a line that reads or makes a key of another object'
  | 'the name in the store that it is fetched by'
  | 'the file neither names the object nor is read where it is made or read';

/** What became of one occurrence. */
export interface JudgedKey extends Occurrence {
  readonly target: string;
  readonly outcome: 'found' | Rule | 'unexplained';
}

/** The keys that are read most, at most ten, as targets. */
export function mostRead({ clusters }: Model): string[] {
  const counts = new Map<string, number>();
  for (const { kind, to, key, resolution } of clusters.flatMap(({ references }) => references)) {
    if (!/^(?:reads key|values from)$/.test(kind) || resolution.kind !== 'found' || key === undefined)
      continue;
    const target = `${to.kind}/${to.namespace}/${to.name}:${key}`;
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([target]) => target);
}

/** Every word that is a key's name in the files of a repository, judged by the answer to `impact Secret/…:KEY`. */
export function judgeKey(text: string, opened: Opened): JudgedKey[] {
  const { model } = opened;
  const found = findTarget(model, text);
  if (!found.ok || found.target.kind !== 'key') throw new Error(text);
  const { object, key } = found.target;
  const { hit, named } = linesOfAnswer(impactOf(model, () => model, found.target));
  const escaped = key.replaceAll('.', String.raw`\.`);
  return search(new RegExp(String.raw`(?<![\w.-])${escaped}(?![\w-])`, 'g'), opened).map((occurrence) => {
    const place = `${occurrence.file}:${occurrence.line}`;
    const outcome = hit.has(place)
      ? 'found'
      : named.has(place)
        ? namedRule(occurrence, object, opened)
        : unnamedRule(occurrence, object, opened);
    return { ...occurrence, target: text, outcome: outcome ?? 'unexplained' };
  });
}

function namedRule({ before, file, line }: Occurrence, object: ObjectKey, opened: Opened): Rule | undefined {
  if (/(^|\s)#/.test(before)) return 'a comment';
  if (!opened.model.reached.files.has(file)) return 'no build reads the file';
  if (otherLines(object, opened).has(`${file}:${line}`))
    return 'a line that reads or makes a key of another object';
  if (/remoteRef:|property:|(?:^|[\s{,])key: ["']?$/.test(before) && isFetch(file, line, opened))
    return 'the name in the store that it is fetched by';
  const inKeyField = /(?:^|[\s{,-])(?:key|secretKey|valuesKey)['"]?: *["']?$/.test(before);
  return inKeyField ? undefined : 'what is called so stands in no field that names a key';
}

function unnamedRule({ file }: Occurrence, object: ObjectKey, { model }: Opened): Rule | undefined {
  const references = model.clusters.flatMap((cluster) => cluster.references);
  const isUser = references.some(({ to, span }) => keyOf(to) === keyOf(object) && span.file === file);
  return isUser ? undefined : 'the file neither names the object nor is read where it is made or read';
}

/** The lines where references to other Secrets and ConfigMaps have their key. */
function otherLines(object: ObjectKey, { model }: Opened): ReadonlySet<string> {
  const places = placing(model);
  const others = model.clusters.flatMap(({ references }) =>
    references.filter(({ to, key }) => key !== undefined && keyOf(to) !== keyOf(object)),
  );
  const made = model.clusters.flatMap(({ objects, cluster }) =>
    objects.flatMap(({ id, node }) => {
      const name = id.kind === 'Secret' || id.kind === 'ConfigMap' ? id.name : madeSecretName(node);
      const kind = id.kind === 'ConfigMap' ? 'ConfigMap' : 'Secret';
      if (name === undefined || (name === object.name && id.namespace === object.namespace)) return [];
      return findProvider({ kind, namespace: id.namespace, name }, cluster.objects)?.keys ?? [];
    }),
  );
  const spans = [...others.map(({ span, keySpan }) => keySpan ?? span), ...made.map(({ span }) => span)];
  return new Set(spans.map((span) => places.place(span)).map(({ file, line }) => `${file}:${line}`));
}

/** Whether a line lies in an ExternalSecret's document, beside or below `remoteRef`. */
function isFetch(file: string, line: number, { model }: Opened): boolean {
  const lines = placing(model).text(file)?.split('\n') ?? [];
  return lines.slice(Math.max(0, line - 3), line).some((each) => /remoteRef:|extract:/.test(each));
}
