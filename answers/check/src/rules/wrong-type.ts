import type { BuiltObject } from '@hops/flux';
import type { Finding } from '@hops/text';
import { spanOf } from '@hops/yaml';
import { describe } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import { placesOf, wrongNodes, type Field, type FieldType } from '../fields/field.ts';
import { fieldsOf } from '../fields/table.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const wrongType: Rule<'wrong-type'> = {
  code: 'wrong-type',
  severity: 'error',
  title: 'A field that holds another type of value than it must',
  text: `The API server refuses an object in which a field has the wrong type, and Flux then applies nothing of its Kustomization. The
usual cause is a value without quotes: \`port: 8080\` in a ConfigMap is a number where a text is asked for, \`interval: 60\` is no
duration. A placeholder is judged by what is put in its place, where that is known.

Quote the value, or write one of the right type.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/settings.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: romm, namespace: games}
data:
  PORT: 8080
  HOST: "0.0.0.0"
`,
    }),
    findings: ['clusters/home/settings.yaml:5:9'],
  },
  check: ({ clusters }) => clusters.flatMap(({ objects }) => objects.flatMap(wrongTypes)),
};

function wrongTypes(object: BuiltObject): Finding<'wrong-type'>[] {
  const { group, kind } = object.id;
  return fieldsOf(group, kind).flatMap((field) => field.paths.flatMap((path) => atPath(object, path, field)));
}

function atPath({ id, node }: BuiltObject, path: string, { type }: Field): Finding<'wrong-type'>[] {
  return placesOf(node, path).flatMap((place) =>
    (place.value === undefined ? [] : wrongNodes(place.value, type)).map((wrong) =>
      finding({
        code: 'wrong-type',
        severity: 'error',
        message: `${place.path} of ${describe(id)} must ${wrong === place.value ? asked[type] : 'hold texts'}. The API server refuses it: ${remedies[type]}.`,
        span: spanOf(wrong),
      }),
    ),
  );
}

const asked: Readonly<Record<FieldType, string>> = {
  text: 'be a text',
  whole: 'be a whole number',
  boolean: 'be true or false',
  scalar: 'be a single value',
  list: 'be a list',
  map: 'be a map',
  texts: 'be a map of texts',
};

const remedies: Readonly<Record<FieldType, string>> = {
  text: 'put it in quotes',
  whole: 'write a number without quotes',
  boolean: 'write true or false without quotes',
  scalar: 'write one value',
  list: 'write a list',
  map: 'write keys and values',
  texts: 'put each value in quotes',
};
