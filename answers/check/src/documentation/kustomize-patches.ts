import type { KustomizeCode } from '@hops/kustomize';
import type { Documentation } from '../rule.ts';
import { appsExample, twoPrefixes, webWithData } from './example.ts';

/** The codes about patches and their targets. */
type PatchCode = Extract<
  KustomizeCode,
  | 'kustomize-ambiguous-target'
  | 'kustomize-bad-patch'
  | 'kustomize-bad-selector'
  | 'kustomize-patch-conflict'
  | 'kustomize-patch-without-match'
>;

export const patchDocumentation: Readonly<Record<PatchCode, Documentation>> = {
  'kustomize-ambiguous-target': {
    severity: 'error',
    title: 'A patch that names several objects',
    text: `A patch without a \`target\` changes the one object that it names itself. Where several have, or had before a prefix or
suffix, that name, kustomize says \`multiple matches for Id\`, and the build fails.

Name the object as it is called now, or add a \`target\`, which may match several.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [a, b]\npatches:\n  - path: patch.yaml\n',
        ...twoPrefixes,
        'patch.yaml': webWithData,
      },
      'patch.yaml:3:18',
    ),
  },
  'kustomize-bad-patch': {
    severity: 'error',
    title: 'A patch that cannot be applied',
    text: `A patch is an object or a list of steps with \`op\` and \`path\`. A list needs a \`target\`, and each step a place that
exists: kustomize does not make the parents of a path. Otherwise the build fails.

Correct the patch as the message says.`,
    wrong: appsExample(
      {
        'kustomization.yaml': `resources: [web.yaml]
patches:
  - target: {kind: ConfigMap, name: web}
    patch: |-
      - op: add
        path: /metadata/labels/team
        value: home
`,
        'web.yaml': webWithData,
      },
      'kustomization.yaml:6:15',
    ),
  },
  'kustomize-bad-selector': {
    severity: 'error',
    title: 'A target that cannot be read',
    text: `The names and kinds of a \`target\`, and those of \`images\`, are regular expressions that match the whole name;
\`labelSelector\` and \`annotationSelector\` are written as kubectl takes them. For others the build fails.

Correct the expression; a \`*\` alone is none, write \`.*\`.`,
    wrong: appsExample(
      {
        'kustomization.yaml':
          'resources: [web.yaml]\npatches:\n  - path: patch.yaml\n    target: {kind: ConfigMap, name: "*"}\n',
        'patch.yaml': webWithData,
        'web.yaml': webWithData,
      },
      'kustomization.yaml:4:37',
    ),
  },
  'kustomize-patch-conflict': {
    severity: 'error',
    title: 'A patch of another shape than the object',
    text: `A patch is merged into the object, map into map. Where it has a text or a list and the object a map, or the other way
round, kustomize says \`wrong node kind\`, and the build fails.

Write the patch in the shape of the object.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\npatches:\n  - path: patch.yaml\n',
        'patch.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: default}\ndata: none\n',
        'web.yaml': webWithData,
      },
      'patch.yaml:4:7',
    ),
  },
  'kustomize-patch-without-match': {
    severity: 'error',
    title: 'A patch for what is not there',
    text: `A patch without a \`target\` names the object that it changes, by kind, name and namespace as they are at that point of the
build. Where there is none, kustomize says \`no matches for Id\`, and the build fails. With a \`target\` that matches nothing
(then a warning here), the patch does nothing, in silence.

Correct the name or namespace, or remove the patch.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\npatches:\n  - path: patch.yaml\n',
        'patch.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: wep, namespace: default}\ndata: {LOG_LEVEL: debug}\n',
        'web.yaml': webWithData,
      },
      'patch.yaml:3:18',
    ),
  },
};
