import type { BuiltObject } from '@hops/flux';
import { nameSpan } from '@hops/model';
import { directoryOf } from '@hops/text';
import { at, get, spanOf, textOf, resolve } from '@hops/yaml';
import type { App } from './app.ts';
import { homeOf } from './canonical.ts';
import { areasOf } from './areas.ts';
import { listingOf, versionOf } from './examples.ts';
import { citation, type Facts } from './facts.ts';
import { externalSecretsOf } from './stores.ts';
import { versionPlaces } from './machine-settings.ts';
import { upgradeObjects } from './upgrades.ts';
import { callOf, tasksFor } from './tasks.ts';
import { objectsOf } from './object-table.ts';
import { code, counted, joined, tallied } from './wording.ts';

const checking = /(?:^|[: _-])(?:validate|lint|kubeconform|test|check)$/;

/** How an app is added: the folder, the list, the neighbour, what it usually waits for. */
export function addApp(facts: Facts): string {
  const { canonical } = facts;
  if (canonical === undefined) return '';
  const listing = listingOf(canonical, facts);
  const home = homeOf(canonical);
  const isRelease = canonical.kind === 'HelmRelease';
  const area =
    (isRelease ? directoryOf(home) : canonical.areaFolder) ??
    areasOf(facts).find(({ folder }) => folder !== undefined)?.folder;
  const waits = canonical.build.spec.dependsOn.map(({ namespace, name }) => `${namespace}/${name}`);
  return numbered([
    area !== undefined && facts.isFolder(area)
      ? `Choose the area: a folder beside ${code(area)}, or that one.`
      : 'Choose the folder by the areas in [README.md](README.md).',
    `Copy the nearest sibling, such as ${facts.isFolder(home) ? code(home) : facts.cite(canonical.span)}, and rename what bears its name.`,
    waits.length === 0 || isRelease
      ? ''
      : `Keep what it waits for where that is needed: ${joined(waits)} (${facts.cite(canonical.build.spec.dependsOn[0]!.span)}).`,
    isRelease ? '' : ownSubstitutes(canonical, facts),
    isRelease
      ? `It needs no Kustomization of its own: ${canonical.build.spec.name} (${facts.cite(canonical.build.spec.span)}) applies it.`
      : '',
    listing === undefined ? '' : `List it where its sibling is listed: ${facts.cite(listing)}.`,
    sourceStep(facts),
    `${joined(['`hops check`', '`hops diff`', ...tasksFor(checking, facts).map((task) => code(callOf(task)))])}; then commit.`,
  ]);
}

/** Where charts come from, when they are declared beside each other. */
function sourceStep(facts: Facts): string {
  const sources = objectsOf(facts, ({ id }) => id.kind === 'HelmRepository');
  const [most] = tallied(sources, (object) => directoryOf(facts.placeOf(nameSpan(object.node)).file));
  if (most === undefined || most.items.length < 3) return '';
  const file = facts.placeOf(nameSpan(most.first.node)).file;
  const entry = facts.model.reached.files.get(file)?.find(({ as }) => as === 'resource');
  const listed = entry === undefined ? '' : `, listed in ${facts.cite(entry.from)}`;
  return `A chart of another repository needs its HelmRepository: declare it like ${facts.citeName(most.first)}${listed}.`;
}

function ownSubstitutes({ build }: App, facts: Facts): string {
  const [first, ...rest] = build.spec.substitute;
  if (first === undefined) return '';
  const names = [first, ...rest].map(({ name }) => code(name));
  return `Set its own placeholders: ${names.join(', ')} (${facts.cite(first.span)}).`;
}

/** How an update is rolled. */
export function rollUpdate(facts: Facts): string {
  const { inventory, canonical } = facts;
  const [renovate] = inventory.renovate;
  const version = versionOf(canonical, facts);
  const readers = inventory.workflows
    .filter(({ triggers }) => triggers.some((each) => each === 'pull_request'))
    .toSorted((one, other) => Number(isDiff(other.path)) - Number(isDiff(one.path)))
    .slice(0, 2)
    .map(({ path }) => code(path));
  if (renovate === undefined && version === undefined) return '';
  const place = version && canonical ? `, as in ${facts.cite(version)} for ${canonical.name}` : '';
  return numbered([
    renovate === undefined
      ? `Change the version where it is written${place}.`
      : `Renovate proposes it by ${code(renovate.path)}; by hand, change the version where it is written${place}.`,
    readers.length === 0
      ? 'See what Flux would apply differently: `hops diff`.'
      : `Read what ${joined(readers)} ${readers.length === 1 ? 'says' : 'say'} of it, and \`hops diff\`.`,
    'Merge. Where it fails, revert the commit: Flux goes back.',
  ]);
}

function isDiff(path: string): boolean {
  return /diff|flux|kube|test|validate/i.test(path);
}

/** How a secret gets new values: from a store, and in files that SOPS encrypts. */
export function refreshSecret(facts: Facts): string {
  const secrets = externalSecretsOf(facts);
  const example = secrets.find((object) => facts.canonical?.objects.includes(object)) ?? secrets[0];
  const sync = tasksFor(
    /(?:sync|refresh)[: -]?(?:secrets?|es|external-?secrets?)$|secrets?[: -](?:sync|refresh)$/i,
    facts,
  ).map((task) => code(callOf(task)));
  const encrypted = encryptedFiles(facts);
  const fetched = example && [
    `Change the value in the store that ${facts.citeName(example)} fetches from${remoteOf(example, facts)}.`,
    sync.length === 0
      ? `Wait for its next refresh, or ask for one: \`kubectl -n ${example.id.namespace} annotate externalsecret ${example.id.name} force-sync=now --overwrite\`.`
      : `Wait for its next refresh, or ask for one: ${joined(sync)}.`,
    `See who reads it: \`hops secrets ${example.id.name}\`. A pod that reads it as a variable has the new value only when it restarts.`,
  ];
  const sops =
    encrypted.length === 0
      ? []
      : [
          `What lies encrypted in Git is changed by \`sops\`, such as ${code(encrypted[0]!)}${encrypted.length === 1 ? '' : `, one of ${encrypted.length}`}; then commit.`,
        ];
  const steps = [...(fetched ?? []), ...sops];
  return steps.length === 0 ? '' : numbered(steps);
}

function remoteOf({ node }: BuiltObject, facts: Facts): string {
  const spec = at(node, 'spec', 'externalSecretSpec') ?? get(node, 'spec');
  const key = at(spec, 'dataFrom', 0, 'extract', 'key') ?? at(spec, 'data', 0, 'remoteRef', 'key');
  if (key === undefined || textOf(key) === undefined) return '';
  return `; the entry is named in ${facts.cite(spanOf(resolve(key)))}`;
}

/** The manifests that SOPS encrypted. */
function encryptedFiles({ model }: Facts): string[] {
  return model.manifests
    .filter(({ documents }) => documents.some((node) => at(node, 'sops', 'mac') !== undefined))
    .map(({ path }) => path);
}

/** How the machines are upgraded. */
export function upgradeTalos(facts: Facts): string {
  const { nodes, files } = facts.inventory.talos;
  if (nodes.length + files.length === 0) return '';
  const tasks = tasksFor(upgrading, facts, 3).map((task) => code(callOf(task)));
  const [first] = nodes;
  const versions = versionPlaces(facts).slice(0, 4).map(citation);
  const source = files.find(({ what }) => what === 'talconfig') ?? files[0];
  const [controller] = upgradeObjects(facts);
  const controllers = nodes.filter(({ role }) => role === 'controller');
  return numbered([
    controller === undefined
      ? ''
      : `A controller does it: change the version in the ${controller.id.kind} at ${facts.citeName(controller)}, see [ARCHITECTURE.md](ARCHITECTURE.md); what follows is by hand.`,
    versions.length > 0
      ? `Change the version where it is written: ${versions.join(', ')}.`
      : source === undefined
        ? ''
        : `Change the version where it is written; begin at ${code(source.path)}.`,
    tasks.length === 0
      ? 'Upgrade node after node with `talosctl upgrade`.'
      : `Upgrade node after node: ${joined(tasks)}.`,
    first === undefined
      ? ''
      : `There ${nodes.length === 1 ? 'is' : 'are'} ${counted(nodes.length, 'node')}${controllers.length === 0 ? '' : `, ${controllers.length} of them controllers`} (${citation(first)}); wait until one is healthy before the next.`,
  ]);
}

/** A task for machines, by the last word of its name, or that of a group for them. */
const upgrading =
  /(?:^|[: ])(?:talos|node|k8s|kubernetes|cluster)s?[: ]upgrade(?:[:-](?:all|node|k8s|kubernetes|talos|cluster))?$|upgrade[:_-](?:talos|nodes?|k8s|kubernetes|cluster|all)$|(?:talos|nodes?|k8s)[_-]upgrade$/i;

/** How templates are rendered. */
export function renderTemplates(facts: Facts): string {
  const [template] = facts.inventory.templates;
  if (template === undefined || !facts.isFile('makejinja.toml')) return '';
  const tasks = tasksFor(/(?:^|[: ])(?:init|configure|render)$/, facts, 3).map((task) => code(callOf(task)));
  return numbered([
    `Change the template, such as ${code(template.path)}, or the data that \`makejinja.toml\` names; never what is rendered.`,
    'See what is missing and what would change: `hops configure --dry-run`.',
    tasks.length === 0
      ? 'Render: `hops configure`.'
      : `Render: \`hops configure\`; the repository's own tasks are ${joined(tasks)}.`,
  ]);
}

/** The steps as a numbered list; empty ones are left out. */
export function numbered(steps: readonly string[]): string {
  return steps
    .filter((step) => step !== '')
    .map((step, index) => `${index + 1}. ${step}`)
    .join('\n');
}
