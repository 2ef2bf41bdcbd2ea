import type { KustomizeCode } from '@hops/kustomize';
import type { Documentation } from '../rule.ts';
import { appsExample, twoPrefixes, webWithData } from './example.ts';

/** The codes about generators, and the changes that a kustomization makes besides patches. */
type ChangeCode = Extract<
  KustomizeCode,
  | 'kustomize-ambiguous-reference'
  | 'kustomize-bad-generator'
  | 'kustomize-bad-plugin'
  | 'kustomize-bad-replacement'
  | 'kustomize-bad-variable'
  | 'kustomize-field-not-settable'
  | 'kustomize-generator-conflict'
  | 'kustomize-replicas-without-match'
>;

export const changeDocumentation: Readonly<Record<ChangeCode, Documentation>> = {
  'kustomize-ambiguous-reference': {
    severity: 'error',
    title: 'A name that could mean several objects',
    text: `Where names change (prefix, suffix, hash), kustomize changes the references to them too. Here several objects had the name
at first: kustomize says \`found multiple possible referrals\`, and the build fails.

Give the objects names that differ, or build the one that refers together with the object that it means.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [a, b, pod.yaml]\nnamePrefix: home-\n',
        ...twoPrefixes,
        'pod.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: default}\nspec:\n  containers:\n    - name: web\n      envFrom: [{configMapRef: {name: web}}]\n',
      },
      'pod.yaml:7:39',
    ),
  },
  'kustomize-bad-generator': {
    severity: 'error',
    title: 'A generator that cannot be built',
    text: `An entry of \`configMapGenerator\` or \`secretGenerator\` has a name and takes \`key=value\` literals, files and env files; no
key may come twice. Otherwise the build fails.

Correct the entry as the message says.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'configMapGenerator:\n  - name: web\n    literals:\n      - LOG_LEVEL\n' },
      'kustomization.yaml:4:9',
    ),
  },
  'kustomize-bad-plugin': {
    severity: 'error',
    title: 'A transformer or generator that Flux does not run',
    text: `The entries of \`generators\`, \`transformers\` and \`validators\` configure plugins. Flux runs those that are built into
kustomize (\`apiVersion: builtin\`) and no others: for others the build fails with \`external plugins disabled\`.

Use a builtin plugin and complete its fields as the message says, or do the work before Flux reads the repository.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\ntransformers: [domain.yaml]\n',
        'domain.yaml': 'apiVersion: example.com/v1\nkind: DomainSetter\nmetadata: {name: domain}\n',
        'web.yaml': webWithData,
      },
      'domain.yaml:2:7',
    ),
  },
  'kustomize-bad-replacement': {
    severity: 'error',
    title: 'A replacement that cannot be made',
    text: `A replacement copies the value of one field, its \`source\`, to the fields of its \`targets\`. Where the source, a target or
a field path does not hold, the build fails.

Correct the replacement as the message says.`,
    wrong: appsExample(
      {
        'kustomization.yaml': `resources: [web.yaml]
replacements:
  - source: {kind: ConfigMap, name: web, fieldPath: data.LOG_LEVL}
    targets:
      - select: {kind: ConfigMap}
        fieldPaths: [metadata.annotations.level]
        options: {create: true}
`,
        'web.yaml': webWithData,
      },
      'kustomization.yaml:3:53',
    ),
  },
  'kustomize-bad-variable': {
    severity: 'error',
    title: 'A variable without a value',
    text: `A variable in \`vars\` stands for one field of one object, wherever \`$(NAME)\` is written. Where no object or several are
its \`objref\`, or the field is missing, the build fails.

Correct the \`objref\` or the \`fieldref\`. kustomize is giving up \`vars\`: a replacement does the same.`,
    wrong: appsExample(
      {
        'kustomization.yaml':
          'resources: [web.yaml]\nvars:\n  - name: LEVEL\n    objref: {apiVersion: v1, kind: ConfigMap, name: wep}\n',
        'web.yaml': webWithData,
      },
      'kustomization.yaml:4:13',
    ),
  },
  'kustomize-field-not-settable': {
    severity: 'error',
    title: 'A field that a kustomization cannot change',
    text: `A kustomization puts labels, namespaces, names, images and counts into the fields where objects have them. Where something
of another kind stands there, such as a text instead of the map of labels, the build fails.

Correct the object, or the field that a \`configurations\` file names.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\nlabels: [{pairs: {team: home}}]\n',
        'web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels: none\n',
      },
      'web.yaml:5:11',
    ),
  },
  'kustomize-generator-conflict': {
    severity: 'error',
    title: 'A generator that meets the wrong objects',
    text: `A generator makes an object, or, with \`behavior: merge\` or \`replace\`, changes one that is there already. Where that one
is missing, or one is there that is not to be changed, the build fails.

Correct the name and namespace, or set the behavior that is meant.`,
    wrong: appsExample(
      {
        'kustomization.yaml':
          'resources: [web.yaml]\nconfigMapGenerator:\n  - name: wep\n    namespace: default\n    behavior: merge\n    literals: [LOG_LEVEL=debug]\n',
        'web.yaml': webWithData,
      },
      'kustomization.yaml:3:11',
    ),
  },
  'kustomize-replicas-without-match': {
    severity: 'error',
    title: 'A replica count for what is not there',
    text: `An entry of \`replicas\` sets the count of the Deployment, StatefulSet, ReplicaSet or ReplicationController with its name.
Where there is none, kustomize says \`resource with name … does not match a config\`, and the build fails.

Correct the name, or remove the entry. The replicas of a HelmRelease are set in its values.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\nreplicas:\n  - name: web\n    count: 2\n',
        'web.yaml': webWithData,
      },
      'kustomization.yaml:3:11',
    ),
  },
};
