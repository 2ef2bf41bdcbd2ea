import type { KustomizeCode } from '@hops/kustomize';
import { exampleCluster } from '../example-cluster.ts';
import type { Documentation } from '../rule.ts';
import { appsExample, web } from './example.ts';

/** The codes about a kustomization.yaml itself. */
type KustomizationCode = Extract<
  KustomizeCode,
  | 'kustomize-bad-configuration'
  | 'kustomize-bad-sort-options'
  | 'kustomize-deprecated-field'
  | 'kustomize-empty-kustomization'
  | 'kustomize-missing-kustomization'
  | 'kustomize-several-kustomizations'
  | 'kustomize-unknown-field'
  | 'kustomize-unsupported-field'
  | 'kustomize-wrong-kind'
  | 'kustomize-wrong-type'
>;

export const kustomizationDocumentation: Readonly<Record<KustomizationCode, Documentation>> = {
  'kustomize-bad-configuration': {
    severity: 'error',
    title: 'A configuration that contradicts another one',
    text: `A file in \`configurations\` adds fields that transformers change. Where it names a field that kustomize already has, with
another word on \`create\`, kustomize says \`conflicting fieldspecs\` and the build fails.

Give the field the same \`create\`, or leave it out: kustomize has it already.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\nconfigurations: [labels.yaml]\n',
        'labels.yaml': 'commonLabels:\n  - path: metadata/labels\n    create: false\n',
        'web.yaml': web,
      },
      'kustomization.yaml:2:18',
    ),
  },
  'kustomize-bad-sort-options': {
    severity: 'error',
    title: 'An order that kustomize does not know',
    text: `\`sortOptions.order\` is \`legacy\` (by kind) or \`fifo\` (as listed), and only \`legacy\` takes \`legacySortOptions\`. For
anything else the build fails.

Correct the order, or leave \`sortOptions\` out: Flux orders what it applies itself.`,
    wrong: {
      files: exampleCluster({
        'clusters/home/kustomization.yaml':
          'resources: [flux-system/gotk-sync.yaml]\nsortOptions:\n  order: alphabetical\n',
      }),
      findings: ['clusters/home/kustomization.yaml:3:10'],
    },
  },
  'kustomize-deprecated-field': {
    severity: 'info',
    title: 'A field that kustomize is giving up',
    text: `kustomize still builds \`bases\`, \`commonLabels\`, \`imageTags\`, \`patchesJson6902\`, \`patchesStrategicMerge\` and \`vars\`, with
a warning that Flux does not pass on, and means to drop them.

Write what the message names instead; \`kustomize edit fix\` does most of it. \`commonLabels\` also sets selectors, as
\`labels\` does with \`includeSelectors: true\`.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\ncommonLabels: {team: home}\n',
        'web.yaml': web,
      },
      'kustomization.yaml:2:1',
    ),
    right: appsExample({
      'kustomization.yaml':
        'resources: [web.yaml]\nlabels: [{pairs: {team: home}, includeSelectors: true}]\n',
      'web.yaml': web,
    }),
  },
  'kustomize-empty-kustomization': {
    severity: 'error',
    title: 'A kustomization that holds nothing',
    text: `A kustomization without a single field besides its type builds nothing. kustomize says \`kustomization.yaml is empty\`, and
whatever lists its folder fails with it. Only the folder that a Flux Kustomization names itself may be empty.

List the resources, or remove the file and the entry that leads to its folder.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n' },
      'kustomization.yaml:1:1',
    ),
  },
  'kustomize-missing-kustomization': {
    severity: 'error',
    title: 'A folder without a kustomization',
    text: `An entry of \`resources\` or \`components\` that names a folder means the kustomization in it. kustomize says \`unable to
find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization'\`, and the build fails.

Add a kustomization.yaml that lists the files of the folder, or name the files themselves.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'resources:\n  - ./web\n', 'web/config.yaml': web },
      'kustomization.yaml:2:5',
    ),
  },
  'kustomize-several-kustomizations': {
    severity: 'error',
    title: 'Two kustomizations in one folder',
    text: `A folder has one kustomization, called kustomization.yaml, kustomization.yml or Kustomization. With two of them kustomize
says \`Found multiple kustomization files\`, and the build fails.

Move the entries of one into the other and remove it.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\n',
        'kustomization.yml': 'resources: []\n',
        'web.yaml': web,
      },
      'kustomization.yaml:1:1',
    ),
  },
  'kustomize-unknown-field': {
    severity: 'error',
    title: 'A field that kustomize does not know',
    text: `kustomize says \`json: unknown field\` and the build fails. Only in the folder that a Flux Kustomization names itself is the
field dropped in silence, and what it was to do with it (then a warning here): Flux reads that file less strictly.

Correct the name, or remove the field.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'resource: [web.yaml]\n', 'web.yaml': web },
      'kustomization.yaml:1:1',
    ),
  },
  'kustomize-unsupported-field': {
    severity: 'error',
    title: 'A chart in a kustomization',
    text: `Flux never passes \`--enable-helm\`: for a kustomization with \`helmCharts\` or \`helmChartInflationGenerator\`, kustomize says
\`must specify --enable-helm\` and the build fails.

Install the chart with a HelmRelease.`,
    wrong: appsExample(
      {
        'kustomization.yaml':
          'helmCharts:\n  - name: podinfo\n    repo: https://stefanprodan.github.io/podinfo\n    version: 6.7.0\n',
      },
      'kustomization.yaml:2:3',
    ),
  },
  'kustomize-wrong-kind': {
    severity: 'error',
    title: 'A kustomization of the wrong kind',
    text: `Folders with a \`kind: Component\` belong under \`components\`, those with a \`kind: Kustomization\` under \`resources\`, each
with its own \`apiVersion\`: \`kustomize.config.k8s.io/v1alpha1\` and \`v1beta1\`. Otherwise the build fails.

Move the entry to the other list, or correct the type in the folder's kustomization.yaml.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources:\n  - ./backup\n',
        'backup/kustomization.yaml':
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: []\n',
      },
      'kustomization.yaml:2:5',
    ),
    right: appsExample({
      'kustomization.yaml': 'components:\n  - ./backup\n',
      'backup/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: []\n',
    }),
  },
  'kustomize-wrong-type': {
    severity: 'error',
    title: 'A value of the wrong type',
    text: `Every field of a kustomization has a type. The tag \`1.27\` without quotes is a number: kustomize says \`cannot unmarshal
number into Go struct field\`, and the build fails. Only in the folder that a Flux Kustomization names itself does Flux make
most numbers texts again, \`1.10\` without its zero.

Put texts that look like numbers, booleans or dates in quotes; write lists and mappings where the field wants them.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\nimages:\n  - name: nginx\n    newTag: 1.27\n',
        'web.yaml': web,
      },
      'kustomization.yaml:4:13',
    ),
    right: appsExample({
      'kustomization.yaml': "resources: [web.yaml]\nimages:\n  - name: nginx\n    newTag: '1.27'\n",
      'web.yaml': web,
    }),
  },
};
