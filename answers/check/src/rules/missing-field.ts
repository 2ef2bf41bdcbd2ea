import type { BuiltObject } from '@hops/flux';
import type { Model } from '@hops/model';
import type { Finding } from '@hops/text';
import { resolve, spanOf, type Node } from '@hops/yaml';
import { describe, nameSpan } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import { placesOf, type Field, type FieldPlace } from '../fields/field.ts';
import { fieldsOf } from '../fields/table.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const missingField: Rule<'missing-field'> = {
  code: 'missing-field',
  severity: 'error',
  title: 'An object without a field that it must have',
  text: `The API server refuses an object that lacks a required field, and Flux then applies nothing of its Kustomization. What is
looked at is the object as it is built: a field that a parent's patch adds is there.

Add the field.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/claim.yaml': `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: romm-data, namespace: games}
spec:
  accessModes: [ReadWriteOnce]
`,
    }),
    findings: ['clusters/home/claim.yaml:3:18'],
  },
  check: (model) => {
    const isWhole = wholeFiles(model);
    return model.clusters.flatMap(({ objects }) => objects.filter(isWhole).flatMap(missingFields));
  },
};

/** Where a file could not be read as a whole, what an object lacks may stand in the part that was left out. */
function wholeFiles({ repository }: Model): (object: BuiltObject) => boolean {
  return ({ node }) => {
    const file = repository.files.yaml(spanOf(node).file);
    return file.ok && file.complete;
  };
}

function missingFields({ id, node }: BuiltObject): Finding<'missing-field'>[] {
  return fieldsOf(id.group, id.kind).flatMap((field) =>
    lackingPlaces(node, field).map(({ path, owner }) =>
      finding({
        code: 'missing-field',
        severity: 'error',
        message: `${describe(id)} has no ${path}. The API server refuses it: add the field.`,
        span: owner === node ? nameSpan(node) : spanOf(owner),
      }),
    ),
  );
}

/** The places that lack a field; where one of several paths will do, those that have none of them. */
function lackingPlaces(node: Node, { paths, optional }: Field): readonly FieldPlace[] {
  if (optional) return [];
  const [first = [], ...others] = paths.map((path) => placesOf(node, path));
  return first
    .map((place, index) => [place, ...others.map((places) => places[index]!)])
    .filter((places) => places.every(({ value }) => value === undefined || isEmpty(value)))
    .map((places) => ({ ...places[0]!, path: places.map(({ path }) => path).join(' and no ') }));
}

function isEmpty(value: Node): boolean {
  const node = resolve(value);
  return node.kind === 'sequence' && node.items.length === 0;
}
