import type { Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import type { DocumentName, Section } from '../base.ts';
import { areas } from './areas.ts';
import { bootstrap } from './bootstrap.ts';
import { canonicalAppFiles } from './canonical-app.ts';
import { clusters } from './clusters.ts';
import { components } from './components.ts';
import { corePattern } from './core-pattern.ts';
import { gestaltEvidence } from './evidence.ts';
import { factsOf, type Facts } from './facts.ts';
import { gaps } from './gaps.ts';
import { glossary } from './glossary.ts';
import { hostnames } from './hostnames.ts';
import { invariants } from './invariants.ts';
import { dependencyOrder } from './order.ts';
import { localPlaceholderIndex, placeholderIndex } from './placeholders.ts';
import { playbooks } from './playbooks.ts';
import { dashboards, renovate, scripts, templates, workflows } from './repository-files.ts';
import { storage } from './storage.ts';
import { stores } from './stores.ts';
import { talos } from './talos.ts';
import { tasks } from './tasks.ts';
import { fluxWiring } from './wiring.ts';
import { addApp, refreshSecret, renderTemplates, rollUpdate, upgradeTalos } from './workflows.ts';

type Writer = (facts: Facts) => string;

const writers: readonly (readonly [DocumentName, name: string, Writer])[] = [
  ['README', 'clusters', clusters],
  ['README', 'areas', areas],
  ['GESTALT', 'core-pattern', corePattern],
  ['GESTALT', 'canonical-app', canonicalAppFiles],
  ['GESTALT', 'invariants', invariants],
  ['GESTALT', 'playbooks', playbooks],
  ['GESTALT', 'evidence', gestaltEvidence],
  ['ARCHITECTURE', 'wiring', fluxWiring],
  ['ARCHITECTURE', 'order', dependencyOrder],
  ['ARCHITECTURE', 'components', components],
  ['ARCHITECTURE', 'storage', storage],
  ['ARCHITECTURE', 'talos', talos],
  ['ARCHITECTURE', 'bootstrap', bootstrap],
  ['DOMAIN', 'glossary', glossary],
  ['DOMAIN', 'hostnames', hostnames],
  ['CONTRACTS', 'tasks', tasks],
  ['CONTRACTS', 'stores', stores],
  ['WORKFLOWS', 'add-app', addApp],
  ['WORKFLOWS', 'roll-update', rollUpdate],
  ['WORKFLOWS', 'refresh-secret', refreshSecret],
  ['WORKFLOWS', 'upgrade-talos', upgradeTalos],
  ['WORKFLOWS', 'render', renderTemplates],
  ['TOOLS', 'scripts', scripts],
  ['TOOLS', 'workflows', workflows],
  ['TOOLS', 'renovate', renovate],
  ['TOOLS', 'dashboards', dashboards],
  ['QUESTIONS', 'gaps', gaps],
  ['TEMPLATE_GUIDE', 'templates', templates],
  ['TEMPLATE_GUIDE', 'placeholders', placeholderIndex],
  ['TEMPLATE_GUIDE', 'local-placeholders', localPlaceholderIndex],
];

/**
 * Everything that a base says because the repository does: each section with its document, an empty text where there is
 * nothing to say. Documents of the base have no part in it, so that writing them changes nothing here.
 */
export function generatedSections(model: Model, inventory: Inventory): Section[] {
  const facts = factsOf(model, inventory);
  return writers.map(([document, name, write]) => ({ document, name, text: write(facts) }));
}
