import type { Overlay } from './overlay.ts';

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  a: b\n';
const DEPLOYMENT =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n        image: nginx\n';

const patch = (text: string, rest = ''): string =>
  `resources: [web.yaml]\npatches:\n- patch: ${JSON.stringify(text)}\n${rest}`;

/** Kustomizations that kustomize refuses, each for another reason, and a few that it takes although one might doubt it. */
const KUSTOMIZATIONS: Readonly<Record<string, string>> = {
  'a resource that is not there': 'resources: [missing.yaml]\n',
  'a folder without a kustomization': 'resources: [empty]\n',
  'a resource outside the root': 'resources: [../outside.yaml]\n',
  'a resource twice': 'resources: [web.yaml, web.yaml]\n',
  'an empty entry': 'resources: [""]\n',
  itself: 'resources: [.]\n',
  'its parent': 'resources: [..]\n',
  'a field that does not exist': 'resource: [web.yaml]\n',
  'a field of the wrong type': 'resources: web.yaml\n',
  'a number where a text must stand': 'namePrefix: 1\nresources: [web.yaml]\n',
  nothing: '',
  'nothing but a comment': '# nothing\n',
  'nothing but its type': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n',
  'nothing but an empty namespace': 'namespace: ""\n',
  'an empty list': 'resources: []\n',
  'another kind': 'kind: Deployment\nresources: [web.yaml]\n',
  'another version': 'apiVersion: kustomize.config.k8s.io/v9\nkind: Kustomization\nresources: [web.yaml]\n',
  'text that is no YAML': 'resources: [web.yaml\n',
  'a key twice': 'resources: [web.yaml]\nresources: [web.yaml]\n',
  'a resource without kind': 'resources: [kindless.yaml]\n',
  'a resource without name': 'resources: [nameless.yaml]\n',
  'a resource that is a text': 'resources: [notes.txt]\n',
  'a resource that is a list': 'resources: [list.yaml]\n',
  'a resource with an anchor': 'resources: [anchor.yaml]\n',
  'a resource with an unknown anchor': 'resources: [alias.yaml]\n',
  'a component among the resources': 'resources: [component]\n',
  'a kustomization among the components': 'resources: [web.yaml]\ncomponents: [base]\n',
  'a component that is a file': 'resources: [web.yaml]\ncomponents: [web.yaml]\n',
  'a component that is not there': 'resources: [web.yaml]\ncomponents: [missing]\n',
  'a patch for nothing': patch('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: none\n'),
  'a patch for nothing, by target': patch('data:\n  x: y\n', '  target: {kind: Secret}\n'),
  'an empty patch': patch(''),
  'a patch and a path': patch('a: b', '  path: web.yaml\n'),
  'a patch whose path is missing': 'resources: [web.yaml]\npatches:\n- path: missing.yaml\n',
  'a JSON patch without target': patch('[{"op": "remove", "path": "/data"}]'),
  'a JSON patch on nothing': patch('[{"op": "remove", "path": "/none"}]', '  target: {kind: ConfigMap}\n'),
  'a JSON patch whose test fails': patch(
    '[{"op": "test", "path": "/data/a", "value": "x"}]',
    '  target: {kind: ConfigMap}\n',
  ),
  'a JSON patch with an unknown step': patch(
    '[{"op": "grow", "path": "/data"}]',
    '  target: {kind: ConfigMap}\n',
  ),
  'a JSON patch that takes the name': patch(
    '[{"op": "remove", "path": "/metadata/name"}]',
    '  target: {kind: ConfigMap}\n',
  ),
  'a JSON patch that takes the kind': patch(
    '[{"op": "remove", "path": "/kind"}]',
    '  target: {kind: ConfigMap}\n',
  ),
  'a JSON patch with infinity': patch(
    '- op: add\n  path: /data/x\n  value: .inf\n',
    '  target: {kind: ConfigMap}\n',
  ),
  'a patch with an unknown directive': patch(
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  $patch: grow\n',
  ),
  'a new map with an unknown directive': patch(
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    $patch: grow\n',
  ),
  'a patch of another shape': patch('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata: [a]\n'),
  'a target that is no pattern': patch('data:\n  x: y\n', '  target: {name: "["}\n'),
  'a label selector that is none': patch('data:\n  x: y\n', '  target: {labelSelector: "a in"}\n'),
  'a generator without name': 'configMapGenerator:\n- literals: [a=b]\n',
  'a literal without value': 'configMapGenerator:\n- name: made\n  literals: [a]\n',
  'a literal twice': 'configMapGenerator:\n- name: made\n  literals: [a=b, a=c]\n',
  'a key that is none': 'configMapGenerator:\n- name: made\n  literals: ["a b=c"]\n',
  'a generator file that is not there': 'configMapGenerator:\n- name: made\n  files: [missing.txt]\n',
  'a generator file with two equals signs': 'configMapGenerator:\n- name: made\n  files: [a=b=c]\n',
  'a generator file outside the root': 'configMapGenerator:\n- name: made\n  files: [../outside.yaml]\n',
  'a generator of what is there':
    'resources: [web.yaml]\nconfigMapGenerator:\n- name: web\n  literals: [a=c]\n',
  'a generator that merges with nothing':
    'configMapGenerator:\n- name: made\n  behavior: merge\n  literals: [a=c]\n',
  'a generator that merges':
    'resources: [web.yaml]\nconfigMapGenerator:\n- name: web\n  namespace: default\n  behavior: merge\n  literals: [a=c]\n',
  'an unknown behavior': 'configMapGenerator:\n- name: made\n  behavior: grow\n  literals: [a=c]\n',
  'a replacement without targets': 'resources: [web.yaml]\nreplacements:\n- source: {kind: ConfigMap}\n',
  'a replacement from nothing':
    'resources: [web.yaml]\nreplacements:\n- source: {kind: Secret}\n  targets:\n  - select: {kind: ConfigMap}\n',
  'a replacement of a field that is not there':
    'resources: [web.yaml]\nreplacements:\n- source: {kind: ConfigMap}\n  targets:\n  - select: {kind: ConfigMap}\n    fieldPaths: [data.none]\n',
  'a replacement without select':
    'resources: [web.yaml]\nreplacements:\n- source: {kind: ConfigMap}\n  targets:\n  - fieldPaths: [data.a]\n',
  'a variable of nothing':
    'resources: [web.yaml]\nvars:\n- name: A\n  objref: {apiVersion: v1, kind: Service, name: none}\n',
  'a variable twice':
    'resources: [web.yaml]\nvars:\n- &v {name: A, objref: {apiVersion: v1, kind: ConfigMap, name: web}}\n- *v\n',
  'replicas of nothing': 'resources: [web.yaml]\nreplicas:\n- {name: none, count: 2}\n',
  'an image that is no pattern': 'resources: [deployment.yaml]\nimages:\n- {name: "[", newTag: x}\n',
  'a configuration that is not there': 'resources: [web.yaml]\nconfigurations: [missing.yaml]\n',
  'a transformer that is unknown':
    'resources: [web.yaml]\ntransformers:\n- "{apiVersion: builtin, kind: None, metadata: {name: x}}"\n',
  'a generator plugin that is unknown':
    'resources: [web.yaml]\ngenerators:\n- "{apiVersion: builtin, kind: None, metadata: {name: x}}"\n',
  'an unknown order': 'resources: [web.yaml]\nsortOptions: {order: none}\n',
  'an order with lists that it does not take':
    'resources: [web.yaml]\nsortOptions: {order: fifo, legacySortOptions: {orderFirst: [Secret]}}\n',
  'a chart': 'helmCharts:\n- {name: chart, releaseName: x}\n',
  'labels over labels of the base': 'resources: [labelled]\nlabels:\n- pairs: {app: overlay}\n',
  bases: 'bases: [base]\n',
  'metadata of a build':
    'resources: [base]\nnamePrefix: pre-\nbuildMetadata: [originAnnotations, transformerAnnotations, managedByLabel]\n',
  'an unknown metadata of a build': 'resources: [web.yaml]\nbuildMetadata: [none]\n',
  infinity: 'resources: [infinity.yaml]\n',
};

const BESIDE: Readonly<Record<string, string>> = {
  'outside.yaml': CONFIG_MAP,
  'top/web.yaml': CONFIG_MAP,
  'top/deployment.yaml': DEPLOYMENT,
  'top/empty/notes.txt': 'nothing\n',
  'top/notes.txt': 'just a text\n',
  'top/kindless.yaml': 'apiVersion: v1\nmetadata:\n  name: web\n',
  'top/nameless.yaml': 'apiVersion: v1\nkind: ConfigMap\n',
  'top/list.yaml': '- a\n- b\n',
  'top/anchor.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: &a x, b: *a}\n',
  'top/alias.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {b: *a}\n',
  'top/infinity.yaml': 'apiVersion: v1\nkind: Widget\nmetadata: {name: web}\nspec: {a: .inf}\n',
  'top/component/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnamePrefix: x-\n',
  'top/base/kustomization.yaml': 'resources: [db.yaml]\n',
  'top/base/db.yaml': CONFIG_MAP.replace('web', 'db'),
  'top/labelled/kustomization.yaml':
    'resources: [web.yaml]\nlabels:\n- pairs: {app: base}\n  includeSelectors: true\n',
  'top/labelled/web.yaml': DEPLOYMENT,
};

/** What an owner may get wrong, one by one. */
export const refusals: readonly { readonly name: string; readonly overlay: Overlay }[] = Object.entries(
  KUSTOMIZATIONS,
).map(([name, text]) => ({
  name,
  overlay: {
    files: { ...BESIDE, 'top/kustomization.yaml': text },
    directory: 'top',
    order: 'fifo',
    restriction: 'root-only',
  },
}));
