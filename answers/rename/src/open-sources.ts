import type { PlaceholderRename } from './placeholder-use.ts';
import type { Found, Step } from './renaming.ts';

/** What a person has to do where only a source whose keys no file names can define the placeholder. */
export function openSources({ model, places, name, newName }: PlaceholderRename): Partial<Found> {
  const steps = new Map<string, Step>();
  for (const { cluster } of model.clusters) {
    for (const { uses, variables, spec } of cluster.kustomizations) {
      const use = uses.find((each) => each.name === name && each.status === 'open');
      if (use === undefined) continue;
      const sources = [...variables.open, ...variables.missing].map(
        (reference) => `${reference.kind} ${spec.namespace}/${reference.name}`,
      );
      const text = `Give what is called ${name} in ${sources.join(' or ')} the name ${newName} as well, where its values come from: no file names its keys.`;
      if (!steps.has(text)) steps.set(text, { kind: 'do', text, place: places.place(use.span) });
    }
  }
  return { steps: [...steps.values()] };
}
