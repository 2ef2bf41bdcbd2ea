import type { BuiltObject } from '@hops/flux';
import type { Maker, Reader, Remote, SecretChain, Step } from './secrets.ts';

/** What a refresh begins with. */
interface Start {
  readonly maker: Maker;
  readonly object: BuiltObject;
}

/** How to give a Secret new values, and how its readers learn of them. */
export function refreshSteps(start: Start, chain: Pick<SecretChain, 'keys' | 'more' | 'readers'>): Step[] {
  return [...sourceSteps(start, chain), ...readerSteps(chain.readers)];
}

function sourceSteps({ maker, object }: Start, chain: Pick<SecretChain, 'keys' | 'more'>): Step[] {
  const { file } = maker.place;
  switch (maker.kind) {
    case 'ExternalSecret':
    case 'ClusterExternalSecret':
      return [...storeSteps(chain), fetchStep(maker, object)];
    case 'SOPS':
      return [{ text: 'Change the value in the encrypted file.', command: `sops ${file}` }, commit(object)];
    case 'SealedSecret':
      return [{ text: `Seal the new value with kubeseal, and put it into ${file}.` }, commit(object)];
    case 'manifest':
      return [
        { text: `Change the value in ${file}; where it stands readable, encrypt it with SOPS.` },
        commit(object),
      ];
    case 'controller':
      return [{ text: `The controller of ${maker.object} makes the values: ask it for new ones.` }];
  }
}

function storeSteps({ keys, more }: Pick<SecretChain, 'keys' | 'more'>): Step[] {
  const remotes = [...keys.flatMap((key) => key.ingredients.flatMap(({ remotes: from }) => from)), ...more];
  const titles = new Set(remotes.filter(({ kind }) => kind !== 'generator').map(remoteTitle));
  return titles.size === 0 ? [] : [{ text: `Change ${[...titles].join(', or ')}.` }];
}

function remoteTitle({ kind, name, store }: Remote): string {
  const where = store === undefined ? '' : ` in ${store.replace('/', ' ')}`;
  return kind === 'find' ? `the items that match ${name}${where}` : `the item ${name}${where}`;
}

function fetchStep({ kind, refreshInterval = '1h' }: Maker, { id }: BuiltObject): Step {
  const waits = /^0[a-z]*$/.test(refreshInterval)
    ? 'It is not fetched again by itself: have it fetched.'
    : `Wait up to ${refreshInterval}, or have it fetched now.`;
  const target =
    kind === 'ExternalSecret'
      ? `externalsecret ${id.name} -n ${id.namespace}`
      : `externalsecret -A --field-selector metadata.name=${id.name}`;
  return { text: waits, command: `kubectl annotate ${target} force-sync=$(date +%s) --overwrite` };
}

function commit({ owner }: BuiltObject): Step {
  return {
    text: 'Commit and push; Flux applies it at its next interval, or now.',
    command: reconcile('kustomization', owner, ' --with-source'),
  };
}

function readerSteps(readers: readonly Reader[]): Step[] {
  const appliers = readers.filter(({ how }) => how !== 'value');
  const steps = [...applySteps(appliers), ...readers.flatMap(restartStep)];
  return [...new Map(steps.map((step) => [step.text, step])).values()];
}

/** Flux's own objects read a Secret whenever they are applied. */
function applySteps(readers: readonly Reader[]): Step[] {
  const [first, ...others] = readers;
  if (first === undefined) return [];
  if (others.length > 0) {
    const names = new Set(readers.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`));
    return [{ text: `At their next interval take it: ${[...names].join(', ')}.` }];
  }
  const path = `${first.namespace}/${first.name}`;
  const text = `${first.kind} ${path} takes it at its next interval, or now.`;
  return [{ text, command: reconcile(first.kind, path) }];
}

function restartStep({ kind, namespace, name, restart }: Reader): Step[] {
  const title = `${kind} ${namespace}/${name}`;
  switch (restart) {
    case 'none':
      return [];
    case 'by Reloader':
      return [{ text: `Reloader restarts the pods of ${title}.` }];
    case 'by hand':
      return [{ text: `Restart the pods of ${title}.`, command: restartCommand(kind, namespace, name) }];
  }
}

function reconcile(kind: string, path: string, more: string = ''): string {
  const [namespace, name] = path.split('/');
  return `flux -n ${namespace} reconcile ${kind.toLowerCase()} ${name}${more}`;
}

/** The objects of a chart carry the release's name in the label that Helm's charts share. */
function restartCommand(kind: string, namespace: string, name: string): string {
  const command = `kubectl -n ${namespace} rollout restart`;
  return kind === 'HelmRelease'
    ? `${command} deployment,statefulset,daemonset -l app.kubernetes.io/instance=${name}`
    : `${command} ${kind.toLowerCase()}/${name}`;
}
