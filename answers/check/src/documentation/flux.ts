import type { FluxCode } from '@hops/flux';
import { exampleCluster } from '../example-cluster.ts';
import type { Documentation, Example } from '../rule.ts';
import { web } from './example.ts';

/** What each code means that building a repository as Flux does reports. */
export const fluxDocumentation: Readonly<Record<FluxCode, Documentation>> = {
  'flux-broken-substitution': {
    severity: 'error',
    title: 'A value that breaks the YAML around it',
    text: `Flux replaces placeholders in the text of an object and then reads the text as YAML. A value with a colon and a space, or
one that begins with a bracket, changes what the text says: Flux says \`YAMLToJSON\` … and fails the whole Kustomization.

Put the placeholder in quotes, or take the characters out of the value.`,
    wrong: substituted('TITLE: "Home: the cluster"', `${web}data:\n  title: \${TITLE}\n`, '5:10'),
    right: substituted('TITLE: Home', `${web}data:\n  title: \${TITLE}\n`),
  },
  'flux-invalid-variable': {
    severity: 'error',
    title: 'A key that is no name of a variable',
    text: `Flux takes every key of \`postBuild.substitute\`, and of each ConfigMap and Secret in \`substituteFrom\`, for the name of a
variable. Where one has other characters than letters, digits and underscores, Flux says \`var name is invalid\` and applies
nothing of the Kustomization.

Rename the key, or keep it in an object of its own that nothing substitutes from.`,
    wrong: {
      ...substituted('MEDIA-SERVER: nas', web),
      findings: ['clusters/home/apps.yaml:7:42'],
    },
  },
  'flux-malformed-placeholder': {
    severity: 'error',
    title: 'A placeholder that Flux cannot read',
    text: `\`\${NAME}\` holds a name and at most an operator with a value, such as \`\${NAME:=value}\`. For anything else Flux says
\`variable substitution failed\`, and fails the whole Kustomization.

Close the brace or correct the operator. Where the text is meant for a script or a chart, write \`$\${NAME}\`.`,
    wrong: substituted('DOMAIN: example.com', `${web}data:\n  host: web.\${DOMAIN\n`, '5:13'),
    right: {
      ...substituted('DOMAIN: example.com', `${web}data:\n  host: web.\${DOMAIN}\n`, ''),
      findings: [],
    },
  },
  'flux-no-root': {
    severity: 'error',
    title: 'Nothing that tells Flux where to begin',
    text: `A cluster begins with the folder that Flux syncs: a FluxInstance, the gotk-sync.yaml that \`flux bootstrap\` writes, or a
Kustomization that somebody applies. Without one of them hops cannot tell what would be applied, and checks nothing.

Name the folder with \`--path\`. Where the repository holds templates, render them first.`,
    wrong: { files: { 'apps/web.yaml': web }, findings: ['.:1:1'] },
  },
  'flux-path-missing': {
    severity: 'error',
    title: 'A Kustomization whose folder does not exist',
    text: `\`spec.path\` counts from the root of the source, not from the file that it stands in. Where no folder of that name is,
Flux says \`kustomization path not found\` and applies nothing of the Kustomization.

Correct the path.`,
    wrong: kustomization('./app', '5:9'),
    right: kustomization('./apps'),
  },
  'flux-path-outside': {
    severity: 'warning',
    title: 'A Kustomization whose path leaves the repository',
    text: `\`spec.path\` counts from the root of the source, not from the file that it stands in. Flux stops at that root: of
\`../apps\` it builds \`./apps\`, which may be the folder that is meant or another one.

Write the path from the root of the repository, such as \`./apps\`.`,
    wrong: kustomization('../apps', '5:9'),
  },
  'flux-too-deep': {
    severity: 'error',
    title: 'Kustomizations that go on for ever',
    text: `A Kustomization that applies the folder it lies in, under a name that a placeholder makes longer each time, makes
another one of itself for ever. hops stops where 32 of them lead to one; a cluster does not stop.

Take the placeholder out of the name, or the file out of the folder that it applies.`,
    wrong: {
      files: exampleCluster({
        'clusters/home/again.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: 'self-\${A:=a}', namespace: flux-system}
spec:
  path: ./clusters/home
  sourceRef: {kind: GitRepository, name: flux-system}
  postBuild: {substitute: {A: 'a\${A}'}}
`,
      }),
      findings: ['clusters/home/again.yaml:3:18'],
    },
  },
};

/** A Kustomization with this path, beside a folder `apps`; places are `line:column` in it. */
function kustomization(path: string, ...places: readonly string[]): Example {
  const file = 'clusters/home/apps.yaml';
  return {
    files: exampleCluster({ [file]: manifestOf(path), 'apps/web.yaml': web }),
    findings: places.map((place) => `${file}:${place}`),
  };
}

/** A Kustomization that substitutes this variable in this manifest; places are `line:column` in the latter. */
function substituted(variable: string, manifest: string, ...places: readonly string[]): Example {
  const postBuild = `  postBuild: {substitute: {${variable}}}\n`;
  return {
    files: exampleCluster({
      'clusters/home/apps.yaml': manifestOf('./apps') + postBuild,
      'apps/web.yaml': manifest,
    }),
    findings: places.map((place) => `apps/web.yaml:${place}`),
  };
}

function manifestOf(path: string): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: ${path}
  sourceRef: {kind: GitRepository, name: flux-system}
`;
}
