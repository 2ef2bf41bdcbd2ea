import type { KustomizeCode } from '@hops/kustomize';
import type { Documentation } from '../rule.ts';
import { appsExample, web } from './example.ts';

/** The codes about what a kustomization lists, and what it finds there. */
type ResourceCode = Extract<
  KustomizeCode,
  | 'kustomize-bad-resource'
  | 'kustomize-cycle'
  | 'kustomize-duplicate-key'
  | 'kustomize-duplicate-resource'
  | 'kustomize-missing-file'
  | 'kustomize-missing-resource'
  | 'kustomize-outside'
  | 'kustomize-remote-resource'
  | 'kustomize-unreadable-file'
>;

export const resourceDocumentation: Readonly<Record<ResourceCode, Documentation>> = {
  'kustomize-bad-resource': {
    severity: 'error',
    title: 'A resource that is no Kubernetes object',
    text: `Every document of a file in \`resources\` is an object with \`apiVersion\`, \`kind\` and \`metadata.name\`. For a file with
Helm values, say, kustomize says \`missing Resource metadata\`, and the build fails.

Complete the object, or take the file out of \`resources\`. Where a folder has no kustomization.yaml, Flux takes every
YAML file in it: add one that lists the objects.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'resources: [values.yaml]\n', 'values.yaml': 'replicas: 2\n' },
      'values.yaml:1:1',
    ),
  },
  'kustomize-cycle': {
    severity: 'error',
    title: 'A kustomization that lists itself',
    text: `A folder that lists a folder above it, or itself, would be built without end. kustomize says \`cycle detected\`, and the
build fails.

Remove the entry. What both folders need belongs into a third one that lists neither.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources:\n  - ./web\n',
        'web/kustomization.yaml': 'resources:\n  - ../\n',
      },
      'web/kustomization.yaml:2:5',
    ),
  },
  'kustomize-duplicate-key': {
    severity: 'error',
    title: 'A key that stands twice in an object',
    text: `kustomize reads the object, but cannot write it again: it says \`mapping key "…" already defined\`, and the build fails.

Keep one of the two.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'resources: [web.yaml]\n', 'web.yaml': `${web}data:\n  A: one\n  A: two\n` },
      'web.yaml:6:3',
    ),
  },
  'kustomize-duplicate-resource': {
    severity: 'error',
    title: 'One object listed twice',
    text: `Two objects of the same kind, namespace and name cannot be built together. kustomize says \`may not add resource with an
already registered id\`, and the build fails.

List the object once. If both are meant, rename one, or give their folders different namespaces.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources:\n  - web.yaml\n  - copy.yaml\n',
        'web.yaml': web,
        'copy.yaml': web,
      },
      'kustomization.yaml:3:5',
    ),
  },
  'kustomize-missing-file': {
    severity: 'error',
    title: 'A patch or generator file that does not exist',
    text: `The paths of patches, generators, replacements and configurations count from the folder of the kustomization. Where
nothing stands there, the build fails.

Correct the path, add the file, or remove the entry.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources: [web.yaml]\npatches:\n  - path: pach.yaml\n',
        'patch.yaml': `${web}data: {LOG_LEVEL: debug}\n`,
        'web.yaml': web,
      },
      'kustomization.yaml:3:11',
    ),
  },
  'kustomize-missing-resource': {
    severity: 'error',
    title: 'An entry that leads nowhere',
    text: `The entries of \`resources\` and \`components\` count from the folder of the kustomization. Where neither a file nor a
folder stands there, kustomize says \`accumulating resources\` … \`no such file or directory\`, and the build fails.

Correct the path, add the file, or remove the entry.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'resources:\n  - ./wep.yaml\n', 'web.yaml': web },
      'kustomization.yaml:2:5',
    ),
  },
  'kustomize-outside': {
    severity: 'error',
    title: 'A path out of the repository',
    text: `Flux builds from a copy of the repository and reads nothing beside it: a path that leaves it with \`../\` fails the build
(\`fs-security-constraint\`).

Move the file into the repository, or correct the path.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'resources:\n  - ../../../../web.yaml\n' },
      'kustomization.yaml:2:5',
    ),
  },
  'kustomize-remote-resource': {
    severity: 'info',
    title: 'A resource from the network',
    text: `kustomize fetches it at every build. hops does not: it builds the rest.

Nothing is wrong. Name a tag or commit, so that the build does not change by itself; a GitRepository source of its own
is fetched once and can be verified.`,
    wrong: appsExample(
      { 'kustomization.yaml': 'resources:\n  - https://example.com/crds.yaml\n' },
      'kustomization.yaml:2:5',
    ),
  },
  'kustomize-unreadable-file': {
    severity: 'error',
    title: 'A file that cannot be read as text',
    text: `Of a file in an old encoding, such as Latin-1, kustomize says \`invalid trailing UTF-8 octet\` or the like, and the build
fails, as it does for a folder where a file is needed. hops reads UTF-8 only, up to 16 MB.

Save the file as UTF-8, or name another one.`,
    wrong: appsExample(
      {
        'kustomization.yaml': 'resources:\n  - web.yaml\n',
        'web.yaml': latin1(`${web}data: {PLACE: café}\n`),
      },
      'kustomization.yaml:2:5',
    ),
  },
};

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
