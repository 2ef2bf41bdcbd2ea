import type { Release } from '@hops/flux';
import { isAppTemplate } from '@hops/model';
import type { Facts } from './facts.ts';
import { saysOf } from './leaves.ts';
import { prose, table } from './wording.ts';

/** The keys by which a chart is told what it serves, where, and for whom. */
const telling =
  /(?:^|\.)(?:domainFilters?|annotationFilter|labelFilter|sources|provider(?:\.name)?|txtOwnerId|extraArgs(?:\.[\w-]+)?|loadBalancerIPs?|routed_namespaces|gatewayDefault|nodes\.name|devices?(?:\.name)?|deviceFilter|storageClass(?:Name)?|isDefault|destinationPath|schedule|endpoint|bucket\w*|issuer\w*|seriesQuery|datasources\.url|\w*[uU]rl|uri|urls|volumeSnapshotClass\w*|share\w*)$/;

/** What is told to those that serve others: names, addresses, disks, data sources. */
const serving =
  /domainFilter|sources:|provider|loadBalancerIP|routed|nodes\.name|isDefault|seriesQuery|gateway/;

/** What charts are told that are not generic: the platform's own settings, as they are written. */
export function told(facts: Facts, most: number): string {
  const releases = facts.model.clusters.flatMap((cluster) =>
    cluster.releases
      .filter((release) => !isAppTemplate(release, cluster.cluster))
      .map((release) => ({
        name: release.spec.name,
        place: facts.cite(release.spec.span),
        says: wordsOf(release, most, facts),
      })),
  );
  const unique = new Map(releases.filter(({ says }) => says !== '').map((each) => [each.place, each]));
  const rows = [...unique.values()]
    .toSorted((one, other) => Number(serving.test(other.says)) - Number(serving.test(one.says)))
    .slice(0, 3 * most)
    .map(({ name, says, place }) => [prose(name), says, place]);
  return table(['Release', 'Is told', 'Written'], rows);
}

function wordsOf({ spec }: Release, most: number, facts: Facts): string {
  const leaves = most < 10 ? 4 : most < 30 ? 8 : 12;
  return saysOf(spec.values, { most: leaves, only: telling }, facts);
}
