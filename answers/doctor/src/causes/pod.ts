import { get, textOf, type Mapping } from '@hops/yaml';
import type { Cause, Step } from '../answer.ts';
import { evidence, nameNode } from '../repository.ts';
import { releaseOfPod } from '../ward.ts';
import { objectsBehind, subjectOf, type Case, type ClueOf } from './case.ts';
import { mappingsOf } from './mappings.ts';

/** An image that no node can pull: the lines that name it. */
export function imagePull(about: Case<ClueOf<'image'>>): Cause {
  const { clue, git } = about;
  const lines = objectsBehind(about)
    .flatMap(({ node }) => mappingsOf(node))
    .flatMap((mapping) => imageNode(mapping, clue.image) ?? []);
  return {
    code: 'image-pull',
    message: `${subjectOf(about)} cannot pull the image ${clue.image}: the tag does not exist, the registry refuses, or it does not answer.`,
    evidence: lines.map((node) => evidence(git, node, 'the image')),
    steps: [
      { text: 'Ask the registry for the tag.', command: `crane manifest ${clue.image}` },
      { text: 'Correct the tag in Git, or give the pod the credentials of the registry.' },
    ],
  };
}

function imageNode(mapping: Mapping, image: string): ReturnType<typeof get> {
  const whole = get(mapping, 'image');
  if (textOf(whole) === image) return whole;
  const tag = get(mapping, 'tag');
  const matches =
    textOf(tag) !== undefined && `${textOf(get(mapping, 'repository'))}:${textOf(tag)}` === image;
  return matches ? tag : undefined;
}

/** A container that ends again and again: only its own log says why. */
export function crash(about: Case): Cause {
  const { git, symptom } = about;
  const release = symptom && git.find(releaseOfPod(symptom));
  return {
    code: 'crash',
    message: `A container of ${subjectOf(about)} starts and ends again and again. Why is in its log, neither in a dump nor in Git.`,
    evidence: release ? [evidence(git, nameNode(release.node), 'the release that runs it')] : [],
    steps: [logStep(about)],
  };
}

function logStep({ symptom }: Case): Step {
  const { namespace, name } = symptom?.resource.key ?? { namespace: 'NAMESPACE', name: 'POD' };
  return {
    text: 'Read what it wrote before it ended.',
    command: `kubectl logs ${name} -n ${namespace} --previous`,
  };
}

/** Something that no pattern explains. */
export function unknown({ git, symptom }: Case): Cause {
  const key = symptom?.resource.key;
  const object = key && git.find(key);
  return {
    code: 'unknown',
    message: key
      ? `${subjectOf({ clue: { kind: 'none' }, symptom, ward: undefined, git })} is not ready: ${symptom.says}. What holds it up is not in the dump.`
      : 'No pattern that hops knows is in this message.',
    evidence: object ? [evidence(git, nameNode(object.node), 'where it is written')] : [],
    steps: [
      key
        ? {
            text: 'Ask the cluster.',
            command: `kubectl describe ${key.kind.toLowerCase()} ${key.name} -n ${key.namespace}`,
          }
        : {
            text: 'Save what the cluster says, and have it read as a whole.',
            command:
              'kubectl get kustomizations,helmreleases,externalsecrets,pods,pvc,events -A -o json > dump.json',
          },
    ],
  };
}
