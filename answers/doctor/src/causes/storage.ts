import { suggest } from '@hops/text';
import { at, get, textOf } from '@hops/yaml';
import type { Cause } from '../answer.ts';
import { evidence, nameNode } from '../repository.ts';
import { inNamespace, objectsBehind, subjectOf, type Case, type ClueOf } from './case.ts';
import { mappingsOf } from './mappings.ts';
import { applyStep, checkStep } from './steps.ts';

/** A claim that a pod mounts and that is not there: the line that mounts it, and the claim of nearly that name. */
export function missingClaim(about: Case<ClueOf<'missing claim'>>): Cause {
  const { clue, git } = about;
  const mounts = git.references.filter(
    ({ kind, to }) => kind === 'mounts claim' && to.name === clue.name && inNamespace(about, to.namespace),
  );
  const maker = mounts.flatMap(({ resolution }) =>
    resolution.kind === 'found' && resolution.by.kind === 'object' ? [resolution.by.object] : [],
  )[0];
  const claims = git.model.clusters
    .flatMap(({ cluster }) => cluster.objects.ofKind('', 'PersistentVolumeClaim'))
    .filter(({ id }) => mounts.some(({ to }) => to.namespace === id.namespace));
  const near = maker
    ? undefined
    : suggest(
        clue.name,
        claims.map(({ id }) => id.name),
      );
  const made = maker ?? claims.find(({ id }) => id.name === near);
  return {
    code: 'missing-claim',
    message: `${subjectOf(about)} mounts the claim ${clue.name}, which the cluster does not have. ${
      maker
        ? `Git makes it: see why Kustomization ${maker.owner} has not applied it.`
        : near === undefined
          ? 'Nothing in the repository makes it: write it, or correct the name.'
          : `Did you mean ${near}?`
    }`,
    evidence: [
      ...mounts.map(({ span }) => ({ place: git.place(span), message: 'it is mounted here' })),
      ...(made ? [evidence(git, nameNode(made.node), `the claim ${made.id.name}`)] : []),
    ],
    steps: [applyStep(mounts[0]?.from.owner), ...(maker ? [] : [checkStep('missing-claim')])],
  };
}

/** A claim without a volume: the storage class that it asks for. */
export function unboundClaim(about: Case): Cause {
  const { git, symptom } = about;
  const object = symptom && git.find(symptom.resource.key);
  const classNode = at(object?.node, 'spec', 'storageClassName');
  const className = textOf(classNode);
  const known =
    className === undefined
      ? undefined
      : git.find({ group: 'storage.k8s.io', kind: 'StorageClass', namespace: '', name: className });
  const asks = className === undefined ? '' : ` It asks for the storage class ${className}.`;
  return {
    code: 'unbound-claim',
    message: `${subjectOf(about)} has no volume.${asks} See whether its storage class exists and the driver runs.`,
    evidence: [
      ...(classNode ? [evidence(git, classNode, 'the storage class')] : []),
      ...(known ? [evidence(git, nameNode(known.node), 'where that class is written')] : []),
      ...(object && !classNode ? [evidence(git, nameNode(object.node), 'the claim')] : []),
    ],
    steps: [
      {
        text: 'See the classes that the cluster has, and their drivers.',
        command: 'kubectl get storageclass',
      },
    ],
  };
}

/** A share that cannot be mounted: the persistence entry or volume that names its server and path. */
export function nfsMount(about: Case<ClueOf<'nfs'>>): Cause {
  const { clue, git, symptom } = about;
  const shares = objectsBehind(about)
    .flatMap(({ node }) => mappingsOf(node))
    .filter((mapping) => textOf(get(mapping, 'path')) === clue.path && get(mapping, 'server'));
  return {
    code: 'nfs-mount',
    message: `${subjectOf(about)} cannot mount ${clue.path} of the NFS server ${clue.server}: the path is not exported, the server does not answer, or it refuses the node.`,
    evidence: shares.flatMap((mapping) =>
      ['path', 'server'].flatMap((name) => {
        const node = get(mapping, name);
        return node ? [evidence(git, node, `the ${name} of the share`)] : [];
      }),
    ),
    steps: [
      { text: 'See what the server exports.', command: `showmount -e ${clue.server}` },
      { text: 'Export the path to the nodes, or correct server and path in Git.' },
      ...(symptom
        ? [
            {
              text: 'Have the pod try again.',
              command: `kubectl delete pod ${symptom.resource.key.name} -n ${symptom.resource.key.namespace}`,
            },
          ]
        : []),
    ],
  };
}
