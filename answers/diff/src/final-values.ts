import type { BuiltObject, Release } from '@hops/flux';
import { releaseValues, type ClusterModel } from '@hops/model';
import { entriesOf, expand, get, isMapping, keyText, withEntry, type Mapping } from '@hops/yaml';

/**
 * An object as it is compared: a HelmRelease with its final values in `spec.values`, `valuesFrom` merged under them as
 * Flux does (https://fluxcd.io/flux/components/helm/helmreleases/#values); any other object as it is.
 */
export function comparedNode(cluster: ClusterModel | undefined): (object: BuiltObject) => Mapping {
  const byObject = new Map(cluster?.releases.map((release) => [release.object, release]));
  return (object) => {
    const release = byObject.get(object);
    return release ? withFinalValues(object.node, release) : object.node;
  };
}

function withFinalValues(node: Mapping, release: Release): Mapping {
  const spec = get(node, 'spec');
  const values = finalValues(release);
  return isMapping(spec) && values ? withEntry(node, 'spec', withEntry(spec, 'values', values)) : node;
}

function finalValues(release: Release): Mapping | undefined {
  const [first, ...rest] = releaseValues(release).flatMap((values) => {
    const expanded = expand(values, () => undefined);
    return isMapping(expanded) ? [expanded] : [];
  });
  return first && rest.reduce(mergeValues, first);
}

/** Merges mappings key by key; what is no mapping at both sides is replaced. */
function mergeValues(under: Mapping, over: Mapping): Mapping {
  return entriesOf(over).reduce((merged, entry) => {
    const key = keyText(entry);
    if (key === undefined) return merged;
    const known = get(merged, key);
    const both = isMapping(known) && isMapping(entry.value);
    return withEntry(merged, key, both ? mergeValues(known, entry.value) : entry.value);
  }, under);
}
