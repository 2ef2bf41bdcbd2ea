import type { Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import { isWithin } from '@hops/text';
import type { DocumentName, Section } from '../base.ts';
import { baseFolders } from '../find-base.ts';
import { areas } from './areas.ts';
import { backup } from './backup.ts';
import { bootstrap } from './bootstrap.ts';
import { canonicalAppFiles } from './canonical-app.ts';
import { clusters } from './clusters.ts';
import { components } from './components.ts';
import { corePattern } from './core-pattern.ts';
import { encrypted } from './encrypted.ts';
import { gestaltEvidence } from './evidence.ts';
import { factsOf, type Facts } from './facts.ts';
import { fitted } from './fitting.ts';
import { gaps } from './gaps.ts';
import { glossary } from './glossary.ts';
import { hostnames } from './hostnames.ts';
import { invariants } from './invariants.ts';
import { network } from './network.ts';
import { notFlux } from './not-flux.ts';
import { dependencyOrder } from './order.ts';
import { otherObjects } from './other-objects.ts';
import { outsideSecrets } from './outside-secrets.ts';
import { localPlaceholderIndex, placeholderIndex } from './placeholders.ts';
import { playbooks } from './playbooks.ts';
import { policies } from './policies.ts';
import { dashboards, renovate, scripts, templates, workflows } from './repository-files.ts';
import { scaling } from './scaling.ts';
import { secretItems } from './secret-items.ts';
import { storage } from './storage.ts';
import { stores } from './stores.ts';
import { switches } from './switches.ts';
import { talos } from './talos.ts';
import { tasks } from './tasks.ts';
import { told } from './told.ts';
import { unapplied } from './unapplied.ts';
import { upgrades } from './upgrades.ts';
import { fluxWiring } from './wiring.ts';
import { addApp, refreshSecret, renderTemplates, rollUpdate, upgradeTalos } from './workflows.ts';

/** Writes a section; `most` is how many rows and words of a list it may tell. */
type Writer = (facts: Facts, most: number) => string;

/** The sections in the order in which they are given room. */
const writers: readonly (readonly [DocumentName, name: string, Writer])[] = [
  ['README', 'clusters', clusters],
  ['GESTALT', 'core-pattern', corePattern],
  ['GESTALT', 'canonical-app', canonicalAppFiles],
  ['GESTALT', 'invariants', invariants],
  ['GESTALT', 'playbooks', playbooks],
  ['GESTALT', 'evidence', gestaltEvidence],
  ['WORKFLOWS', 'add-app', addApp],
  ['WORKFLOWS', 'roll-update', rollUpdate],
  ['WORKFLOWS', 'refresh-secret', refreshSecret],
  ['WORKFLOWS', 'upgrade-talos', upgradeTalos],
  ['WORKFLOWS', 'render', renderTemplates],
  ['ARCHITECTURE', 'wiring', fluxWiring],
  ['ARCHITECTURE', 'components', components],
  ['ARCHITECTURE', 'bootstrap', bootstrap],
  ['CONTRACTS', 'stores', stores],
  ['CONTRACTS', 'outside-secrets', outsideSecrets],
  ['ARCHITECTURE', 'upgrades', upgrades],
  ['ARCHITECTURE', 'policies', policies],
  ['ARCHITECTURE', 'backup', backup],
  ['ARCHITECTURE', 'scaling', scaling],
  ['DOMAIN', 'network', network],
  ['QUESTIONS', 'unapplied', unapplied],
  ['CONTRACTS', 'tasks', tasks],
  ['ARCHITECTURE', 'switches', switches],
  ['ARCHITECTURE', 'order', dependencyOrder],
  ['CONTRACTS', 'encrypted', encrypted],
  ['CONTRACTS', 'secret-items', secretItems],
  ['ARCHITECTURE', 'storage', storage],
  ['ARCHITECTURE', 'not-flux', notFlux],
  ['ARCHITECTURE', 'talos', talos],
  ['ARCHITECTURE', 'told', told],
  ['ARCHITECTURE', 'other-objects', otherObjects],
  ['README', 'areas', areas],
  ['TEMPLATE_GUIDE', 'placeholders', placeholderIndex],
  ['TEMPLATE_GUIDE', 'local-placeholders', localPlaceholderIndex],
  ['TEMPLATE_GUIDE', 'templates', templates],
  ['QUESTIONS', 'gaps', gaps],
  ['DOMAIN', 'glossary', glossary],
  ['DOMAIN', 'hostnames', hostnames],
  ['TOOLS', 'scripts', scripts],
  ['TOOLS', 'workflows', workflows],
  ['TOOLS', 'renovate', renovate],
  ['TOOLS', 'dashboards', dashboards],
];

/** The frames around the sections take less than three minutes; all together are to be read in fourteen. */
const room = { steps: [2, 4, 6, 9, 14, 25, 60], minutes: 11.4 } as const;

/**
 * Everything that a base says because the repository does: each section with its document, an empty text where there is
 * nothing to say, with as much detail as the reading time allows. Documents of the base have no part in it, so that
 * writing them changes nothing here.
 */
export function generatedSections(model: Model, inventory: Inventory): Section[] {
  const isTold = outsideBases(model.repository.paths);
  const paths = model.repository.paths.filter(isTold);
  const documents = inventory.documents.filter(({ path }) => isTold(path));
  const repository = { ...model.repository, paths };
  const facts = factsOf({ ...model, repository }, { ...inventory, documents });
  const texts = fitted(
    writers.map(
      ([, , write]) =>
        (most: number) =>
          write(facts, most),
    ),
    room,
  );
  return writers.map(([document, name], index) => ({ document, name, text: texts[index]! }));
}

/** A base that told of itself would be out of date as soon as it is written. */
function outsideBases(paths: readonly string[]): (path: string) => boolean {
  const bases = baseFolders(paths);
  return (path) => !bases.some((base) => isWithin(path, base));
}
