import type { BuiltObject } from '@hops/flux';
import { suggest, type Finding } from '@hops/text';
import { at, spanOf } from '@hops/yaml';
import { describe, nameSpan } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import { nameProblem } from '../object-name.ts';
import type { Rule } from '../rule.ts';
import { servedKinds } from '../served-kinds.ts';

export const invalidName: Rule<'invalid-name'> = {
  code: 'invalid-name',
  severity: 'error',
  title: 'A name, kind or version that the API server does not know or take',
  text: `Names of objects are DNS names: small letters, digits and \`-\`, mostly also \`.\`; of a Service and a Namespace one label of at most 63
characters. Kinds of Kubernetes' own groups must be kinds that it has. The API server refuses everything else, and Flux then applies nothing of
the Kustomization.

Write a name that is valid for the kind. A name with a placeholder whose value is not known here is not judged.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/settings.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: Romm_Settings, namespace: games}
`,
    }),
    findings: ['clusters/home/settings.yaml:3:18'],
  },
  check: ({ clusters }) => clusters.flatMap(({ objects }) => objects.flatMap(invalidNames)),
};

function invalidNames(object: BuiltObject): Finding<'invalid-name'>[] {
  return [...ofName(object), ...ofKind(object)];
}

function ofName({ id, node }: BuiltObject): Finding<'invalid-name'>[] {
  const problem = id.name.includes('${') ? undefined : nameProblem(id.group, id.kind, id.name);
  if (problem === undefined) return [];
  const message = `${describe(id)} has a name that the API server refuses: ${problem}.`;
  return [finding({ code: 'invalid-name', severity: 'error', message, span: nameSpan(node) })];
}

function ofKind({ id, node }: BuiltObject): Finding<'invalid-name'>[] {
  const kinds = servedKinds[id.group];
  if (kinds === undefined || kinds.includes(id.kind)) return [];
  const near = suggest(id.kind, kinds);
  const remedy = near === undefined ? '' : ` Did you mean ${near}?`;
  const group = id.group === '' ? 'the core group' : id.group;
  const message = `Kubernetes has no kind ${id.kind} in ${group}: the API server refuses ${describe(id)}.${remedy}`;
  const span = spanOf(at(node, 'kind') ?? node);
  return [finding({ code: 'invalid-name', severity: 'error', message, span })];
}
