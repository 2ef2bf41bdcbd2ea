import type { BuiltObject } from '@hops/flux';
import type { Finding } from '@hops/text';
import { at, isMapping, itemsOf, resolve, textOf, type Node } from '@hops/yaml';
import { describe, nameSpan } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import { requiredFields } from '../required-fields.ts';
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
  check: ({ clusters }) => clusters.flatMap(({ objects }) => objects.flatMap(missingFields)),
};

function missingFields(object: BuiltObject): Finding<'missing-field'>[] {
  const { group, kind } = object.id;
  const lacking = (requiredFields[`${group}/${kind}`] ?? []).filter((field) => !hasField(object.node, field));
  return lacking.map((field) =>
    finding({
      code: 'missing-field',
      severity: 'error',
      message: `${describe(object.id)} has no ${field.replaceAll('|', ' and no ')}. The API server refuses it: add the field.`,
      span: nameSpan(object.node),
    }),
  );
}

function hasField(node: Node, field: string): boolean {
  return field.split('|').some((path) => isThere(at(node, ...path.split('.'))));
}

function isThere(node: Node | undefined): boolean {
  if (node === undefined) return false;
  return isMapping(resolve(node)) || itemsOf(node).length > 0 || textOf(node) !== undefined;
}
