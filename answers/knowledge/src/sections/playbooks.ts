import { spanOf } from '@hops/yaml';
import { decryptionExample, placeholderExample, shareExample } from './examples.ts';
import type { Facts } from './facts.ts';
import { waitedFor } from './order.ts';
import { storageClassesOf } from './storage.ts';
import { callOf, tasksFor } from './tasks.ts';
import { code, joined } from './wording.ts';
import { numbered } from './workflows.ts';

/** What to do when something breaks, with the objects and tasks of this repository. */
export function playbooks(facts: Facts): string {
  return [fluxIsStuck(facts), configureFails(facts), podsArePending(facts)]
    .filter((each) => each !== '')
    .join('\n\n');
}

function fluxIsStuck(facts: Facts): string {
  if (facts.model.clusters.length === 0) return '';
  const status = tasksFor(
    /(?:^|[: ])(?:flux|cluster|kubernetes|k8s|ks)[: -](?:status|failing|not-ready)$/,
    facts,
    1,
  ).map((task) => code(callOf(task)));
  const sync = tasksFor(/(?:^|[: -])(?:reconcile|sync-?flux|flux-?sync)$/, facts, 1).map((task) =>
    code(callOf(task)),
  );
  const waited = waitedFor(facts)
    .slice(0, 2)
    .map(({ name, declared }) => `${name} (${declared ?? 'declared elsewhere'})`);
  const placeholder = placeholderExample(facts);
  const decryption = decryptionExample(facts);
  return playbook('Flux is stuck reconciling.', [
    `Find the first failure: ${[...status, '`flux get kustomizations --all-namespaces`'][0]}; its message in plain words: \`hops doctor "MESSAGE"\`.`,
    waited.length === 0 ? '' : `A dependency is not ready: look first at ${joined(waited)}.`,
    placeholder === undefined
      ? ''
      : `A placeholder is named: define it beside ${facts.cite(placeholder.defined)}, or double its dollar.`,
    decryption === undefined
      ? ''
      : `Decryption fails: compare the key with the Secret that ${facts.cite(spanOf(decryption.node))} names.`,
    `Push the fix${sync.length === 0 ? '' : `, then ${sync[0]}`}.`,
  ]);
}

function configureFails({ inventory, isFile }: Facts): string {
  const [template] = inventory.templates;
  if (!isFile('makejinja.toml') || template === undefined) return '';
  return playbook('Rendering the templates fails.', [
    '`hops configure --dry-run` names each missing value with the lines that need it.',
    `Templates and data are named in \`makejinja.toml\`; a template is ${code(template.path)}.`,
  ]);
}

function podsArePending(facts: Facts): string {
  const pending = tasksFor(/(?:^|[: -])pending(?:-pods)?$/, facts, 1).map((task) => code(callOf(task)));
  const classes = storageClassesOf(facts).slice(0, 1);
  const share = shareExample(facts);
  if (classes.length === 0 && share === undefined) return '';
  return playbook('Pods stay pending.', [
    `See what they wait for: ${[...pending, '`kubectl get events --all-namespaces --field-selector reason=FailedScheduling`'][0]}.`,
    classes.length === 0
      ? ''
      : `A claim waits too: what provides ${joined(classes.map(({ key, first }) => `the class ${key} (${facts.cite(spanOf(first.node))})`))} is not healthy.`,
    share === undefined ? '' : `A mount hangs: the server of ${facts.cite(share)} is away.`,
    '`hops doctor --from DUMP.json` finds claims and shares whose names differ.',
  ]);
}

function playbook(title: string, steps: readonly string[]): string {
  return `**${title}**\n${numbered(steps)}`;
}
