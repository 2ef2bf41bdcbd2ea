import type { BuiltObject } from '@hops/flux';
import { suggest } from '@hops/text';
import { at, get, textOf } from '@hops/yaml';
import type { Cause } from '../answer.ts';
import { evidence, nameNode } from '../repository.ts';
import { releaseOfPod } from '../ward.ts';
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
  const claims = claimsIn(about);
  const near = maker ? undefined : (suggest(clue.name, claims.keys()) ?? onlyClaim(about));
  const made = maker ?? (near === undefined ? undefined : claims.get(near));
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
      ...(made ? [evidence(git, nameNode(made.node), `the claim ${near ?? clue.name}`)] : []),
    ],
    steps: [
      applyStep(mounts[0]?.from.owner ?? appObject(about)?.owner),
      ...(maker ? [] : [checkStep('missing-claim')]),
    ],
  };
}

/** The claims that Git makes in the namespace of a case, whatever object makes them, by their names. */
function claimsIn(about: Case): ReadonlyMap<string, BuiltObject> {
  const { git } = about;
  const written = git.model.clusters.flatMap(({ cluster }) =>
    cluster.objects.ofKind('', 'PersistentVolumeClaim').map((object) => ({ key: object.id, object })),
  );
  const mounted = git.references.flatMap(({ kind, to, resolution }) =>
    kind === 'mounts claim' && resolution.kind === 'found' && resolution.by.kind === 'object'
      ? [{ key: to, object: resolution.by.object }]
      : [],
  );
  const near = [...mounted, ...written].filter(({ key }) => inNamespace(about, key.namespace));
  return new Map(near.map(({ key, object }) => [key.name, object]));
}

/** The one claim that the app of a pod mounts, by Git. */
function onlyClaim(about: Case): string | undefined {
  const app = appObject(about);
  const mounted = about.git.references.filter(({ kind, from }) => kind === 'mounts claim' && from === app);
  const names = [...new Set(mounted.map(({ to }) => to.name))];
  return names.length === 1 ? names[0] : undefined;
}

/** What Git writes of the pod of a case: its release, or the workload that is called as its label says. */
function appObject({ git, symptom }: Case): BuiltObject | undefined {
  if (symptom === undefined) return undefined;
  const { namespace, name } = releaseOfPod(symptom);
  const objects = git.model.clusters.flatMap((cluster) => cluster.objects);
  const isNamed = ({ id }: BuiltObject): boolean => id.namespace === namespace && id.name === name;
  return git.find(releaseOfPod(symptom)) ?? objects.find((object) => isNamed(object) && isWorkload(object));
}

function isWorkload({ id }: BuiltObject): boolean {
  return id.group === 'apps' || id.group === 'batch' || id.kind === 'Pod';
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
