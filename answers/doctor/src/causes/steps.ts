import type { Step } from '../answer.ts';

/** Commit, and have Flux apply it; `owner` is `namespace/name` of a Kustomization. */
export function applyStep(owner: string | undefined): Step {
  const [namespace, name] = owner?.split('/') ?? ['NAMESPACE', 'NAME'];
  return {
    text: 'Commit and push the correction; Flux applies it at its next interval, or now.',
    command: `flux reconcile kustomization ${name} -n ${namespace} --with-source`,
  };
}

/** See whether the repository has more of the same. */
export function checkStep(rule: string): Step {
  return {
    text: 'See every place where the repository has this mistake.',
    command: `hops check --rule ${rule}`,
  };
}
