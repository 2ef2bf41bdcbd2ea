import { groups } from '@hops/flux';
import { suggest } from '@hops/text';
import { get } from '@hops/yaml';
import type { Cause } from '../answer.ts';
import { evidence, nameNode } from '../repository.ts';
import { subjectOf, type Case, type ClueOf } from './case.ts';
import { applyStep, checkStep } from './steps.ts';

/** A folder that a Kustomization builds and that is not there: the `path` in Git. */
export function missingPath(about: Case<ClueOf<'missing path'>>): Cause {
  const { clue, git } = about;
  const builds = git.model.clusters.flatMap(({ cluster }) => cluster.kustomizations);
  const wanted = clue.path.replace(/^\.?\//, '');
  const found = builds.find(
    ({ spec }) => spec.path?.text.replace(/^\.?\//, '').replace(/\/$/, '') === wanted,
  );
  const folders = builds.flatMap(({ directory }) => directory ?? []);
  const near = suggest(wanted, folders);
  const advice = near === undefined ? 'Correct the path.' : `Did you mean ./${near}?`;
  const span = found?.spec.path?.span;
  return {
    code: 'missing-path',
    message: `${subjectOf(about)} builds the folder ${clue.path}, which its source does not hold. ${advice}`,
    evidence: span ? [{ place: git.place(span), message: 'the path' }] : [],
    steps: [applyStep(found && `${found.spec.namespace}/${found.spec.name}`)],
  };
}

/** A dependency that is ready by now, or that the cluster does not have. */
export function dependency(about: Case<ClueOf<'waits for'>>): Cause {
  const { clue, git, symptom, ward } = about;
  const kind = symptom?.resource.key.kind ?? 'Kustomization';
  const target = { kind, namespace: clue.namespace, name: clue.name };
  const key = { ...target, group: kind === 'HelmRelease' ? groups.helm : groups.kustomize };
  const object = git.find(key);
  const title = `${kind} ${clue.namespace}/${clue.name}`;
  const naming = git.references.filter(
    ({ kind: how, to }) => how === 'depends on' && to.namespace === clue.namespace && to.name === clue.name,
  );
  const state = ward?.holds(target)
    ? 'which is ready in this dump: it goes on at its next retry.'
    : object
      ? 'which Git writes; a dump says why it is not ready.'
      : 'which nothing in the repository makes.';
  return {
    code: 'missing-dependency',
    message: `${subjectOf(about)} waits for ${title}, ${state}`,
    evidence: [
      ...naming.slice(0, 1).map(({ span }) => ({ place: git.place(span), message: 'what waits for it' })),
      ...(object ? [evidence(git, nameNode(object.node), 'where it is written')] : []),
    ],
    steps: object
      ? [
          {
            text: 'Ask the cluster what it says of it.',
            command: `kubectl get ${kind.toLowerCase()} ${clue.name} -n ${clue.namespace} -o yaml`,
          },
        ]
      : [checkStep('dangling-depends-on')],
  };
}

/** Objects that wait for each other. */
export function circle(about: Case): Cause {
  const key = about.symptom?.resource.key;
  const object = key && about.git.find(key);
  const dependsOn = get(get(object?.node, 'spec'), 'dependsOn');
  return {
    code: 'dependency-cycle',
    message: `${subjectOf(about)} waits for what waits for it: none of them is ever applied. Drop one dependsOn.`,
    evidence: dependsOn ? [evidence(about.git, dependsOn, 'what it waits for')] : [],
    steps: [checkStep('dependency-cycle')],
  };
}
