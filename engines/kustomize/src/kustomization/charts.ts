import { get, spanOf, type Mapping } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { isEmpty } from '../nodes.ts';

/** Reports the charts of a kustomization: kustomize refuses them where it is not told otherwise. */
export function reportCharts(fields: Mapping, report: Report): void {
  for (const field of ['helmCharts', 'helmChartInflationGenerator']) {
    const charts = get(fields, field);
    if (charts === undefined || isEmpty(charts)) continue;
    const message = `kustomize builds "${field}" only with --enable-helm, which Flux never sets. Install the chart with a HelmRelease instead.`;
    report(failure('kustomize-unsupported-field', spanOf(charts), message));
  }
}
