/** One step into a node: a mapping's key, a list's index, or the name of a list's item. */
export type FieldStep =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'name'; readonly name: string };

/** The way from an object to one of its fields. */
export type FieldPath = readonly FieldStep[];

/** A path as people write it: `spec.env[name=TZ].value`, `args[0]`, `data["config.yaml"]`. */
export function pathText(path: FieldPath): string {
  return path.map(stepText).join('').replace(/^\./, '');
}

/** The keys of a path, without the steps into lists. */
export function keysOf(path: FieldPath): string[] {
  return path.flatMap((step) => (step.kind === 'key' ? [step.key] : []));
}

function stepText(step: FieldStep): string {
  switch (step.kind) {
    case 'key':
      return /^[\w-]+$/.test(step.key) ? `.${step.key}` : `[${JSON.stringify(step.key)}]`;
    case 'index':
      return `[${step.index}]`;
    case 'name':
      return `[name=${step.name}]`;
  }
}
