import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildRepository } from '@hops/flux';
import { inventoryOf, type Inventory } from '@hops/inventory';
import { buildModel, type Model } from '@hops/model';
import { memorySnapshot, openWorkingTree, sourceIgnore, type Snapshot } from '@hops/workspace';
import { findBase, verify, type Section, type VerifyAnswer } from '../src/index.ts';

/** The example repository. */
export const example: string = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));

/** Where real repositories lie, if they do. */
export const corpus: string = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** Their folders; none where they are not here. */
export const corpusNames: readonly string[] = existsSync(corpus) ? readdirSync(corpus).toSorted() : [];

/** A model and the inventory of its repository. */
export interface Subject {
  readonly model: Model;
  readonly inventory: Inventory;
}

/** The model of a snapshot, with its inventory. */
export function subjectOf(snapshot: Snapshot): Subject {
  const excludes = (ignore?: string) => sourceIgnore(snapshot, ignore);
  const model = buildModel(buildRepository(snapshot, { excludes }));
  return { model, inventory: inventoryOf(model.repository) };
}

const subjects = new Map<string, Promise<Subject>>();

/** The model of a folder, built once. */
export function subjectAt(folder: string): Promise<Subject> {
  const subject = subjects.get(folder) ?? open(folder);
  subjects.set(folder, subject);
  return subject;
}

async function open(folder: string): Promise<Subject> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  return subjectOf(opened.snapshot);
}

/** Some commands of hops. */
export const commands: readonly string[] = [
  'check',
  'diff',
  'docs show',
  'docs update',
  'docs verify',
  'impact',
  'map',
  'secrets',
  'where',
];

/** Proves the base that a subject has. */
export function verified({ model, inventory }: Subject, sections: readonly Section[] = []): VerifyAnswer {
  const base = findBase(model.repository.paths) ?? '';
  return verify(model, inventory, { base, commands, sections });
}

/** A small repository with an app, a placeholder, a task and a recipe. */
export const repositoryFiles: Readonly<Record<string, string>> = {
  '.gitignore': 'age.key\nconfig.yaml\n',
  'Taskfile.yaml': `version: "3"
tasks:
  configure: {desc: Render the templates, cmds: [makejinja]}
  helper: {internal: true, cmds: ["true"]}
`,
  '.justfile': `mod talos 'talos'

# Sync the cluster
sync:
  flux reconcile
`,
  'talos/mod.just': `# Upgrade a node
upgrade node:
  talosctl upgrade
`,
  'kubernetes/apps/media/kustomization.yaml': 'resources: [./plex/ks.yaml]\n',
  'kubernetes/apps/media/plex/ks.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: plex, namespace: media}

spec:
  path: ./kubernetes/apps/media/plex/app
`,
  'kubernetes/apps/media/plex/app/helmrelease.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: plex, namespace: media}
spec:
  values:
    image: {repository: ghcr.io/home-operations/plex}
    server: \${MEDIA_SERVER}
`,
  'kubernetes/apps/games/romm/ks.yaml': '# nothing yet\n',
  'templates/ks.yaml.j2': '',
  'scripts/check.sh': 'flux check\n',
};

/** What a document in `docs` says, by the text of each claim. */
export function statesOf(text: string): Record<string, string> {
  const { documents } = proveDocument(text);
  return Object.fromEntries(
    documents.flatMap(({ claims }) => claims.map((claim) => [claim.text, claim.verdict.state])),
  );
}

/** The small repository with a document. */
export function repositoryWith(text: string): Subject {
  return subjectOf(memorySnapshot({ ...repositoryFiles, 'docs/GESTALT.md': text }));
}

/** Proves one document beside the small repository. */
export function proveDocument(text: string, sections: readonly Section[] = []): VerifyAnswer {
  const { model, inventory } = repositoryWith(text);
  return verify(model, inventory, { base: 'docs', commands, sections });
}
