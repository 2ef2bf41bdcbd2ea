import { fileSource } from '@hops/text';
import { parse, valueOf } from '@hops/yaml';

const longest = 63;

/**
 * Why a name cannot be an app's: it has to be a DNS label, as services and namespaces need
 * (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names), and text in YAML.
 */
export function nameProblem(name: string): string | undefined {
  if (!/^[a-z](?:[a-z0-9-]*[a-z0-9])?$/.test(name))
    return `${name} cannot be an app's name: Kubernetes takes lower-case letters, digits and hyphens, with a letter first and no hyphen last.${proposal(name)}`;
  if (name.length > longest)
    return `${name} has ${name.length} characters; Kubernetes takes ${longest} at most.`;
  return isText(name) ? undefined : `YAML reads ${name} as a value, not as text. Take another name.`;
}

function proposal(name: string): string {
  const label = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[0-9-]+|-+$/g, '');
  return label === '' ? '' : ` Did you mean ${label}?`;
}

function isText(name: string): boolean {
  const root = parse(fileSource('', name)).documents[0]?.root;
  return (
    root?.kind === 'scalar' &&
    valueOf(root, 'sigs').type === 'string' &&
    valueOf(root, 'kyaml').type === 'string'
  );
}
