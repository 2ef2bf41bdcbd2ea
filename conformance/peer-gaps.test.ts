import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder, type CheckedFolder } from './checked-folder.ts';
import { shared, withoutShared } from './shared.ts';

/**
 * What the top peer does not do, or gets wrong, on real repositories. Each case is run on the repository in which it
 * was seen; `place` is `file:line:column` of a finding.
 */
describe.skipIf(shared === undefined)(
  `peer gaps on real repositories${shared ? '' : ` (${withoutShared})`}`,
  () => {
    const checked = new Map<string, CheckedFolder>();
    const repository = async (name: string): Promise<CheckedFolder> => {
      const present = checked.get(name) ?? (await checkFolder(join(shared!, 'corpus', name)));
      checked.set(name, present);
      return present;
    };

    test('case 1: a mistyped placeholder is an error at its line, and others name the key that exists', async () => {
      const { findings } = await repository('toboshii__home-ops');
      const file = 'cluster/apps/networking/external-dns/helm-release.yaml';
      const places = findings.filter(
        ({ code, place }) => code === 'undefined-placeholder' && place.startsWith(file),
      );
      expect(places.map(({ place }) => place)).toEqual([`${file}:50:10`, `${file}:51:10`]);
    });

    describe('case 2: one bad anchor costs only what depends on it', () => {
      let biohazard: CheckedFolder;
      beforeAll(async () => {
        biohazard = await repository('JJGadgets__Biohazard');
      });

      test('the anchor is named at its line', () => {
        const found = biohazard.findings.filter(({ code }) => code === 'yaml-unknown-anchor');
        const file = 'kube/deploy/vm/jj/ks.yaml';
        expect(found.map(({ place }) => place)).toEqual([`${file}:38:13`, `${file}:100:13`]);
        expect(found[0]!.message).toContain('&pvc');
      });

      test('the other Kustomizations and HelmReleases are there', () => {
        const { clusters } = biohazard.model;
        expect(clusters.map(({ name }) => name)).toEqual(['biohazard']);
        expect(clusters[0]!.cluster.kustomizations.length).toBeGreaterThanOrEqual(174);
        expect(clusters[0]!.releases.length).toBeGreaterThanOrEqual(103);
      });
    });

    test("case 5: a child has the namespace that its parent's build gave it, and no other", async () => {
      const { model } = await repository('gavinmcfall__home-ops');
      const namespaces = model.clusters[0]!.cluster.kustomizations.filter(
        ({ spec }) => spec.name === 'actions-runner-controller',
      ).map(({ spec }) => spec.namespace);
      expect(namespaces).toEqual(['actions-runner-system']);
    });

    test('case 6: another branch of the same repository is not what lies here', async () => {
      const { model, findings } = await repository('fluxcd__flux2-multi-tenancy');
      const tenants = model.clusters.flatMap(({ cluster }) =>
        cluster.kustomizations.filter(({ spec }) => spec.name === 'dev-team'),
      );
      expect(tenants.map(({ state }) => state.kind)).toEqual(['elsewhere', 'elsewhere']);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    test('case 8: one object applied by two Kustomizations is named at both places', async () => {
      const { findings } = await repository('joryirving__home-ops');
      const copied = findings.filter(
        ({ code, message }) => code === 'applied-twice' && message.includes('GrafanaDashboard'),
      );
      const files = new Set(
        copied.flatMap(({ place, related }) => [place, ...related].map((at) => at.split(':')[0])),
      );
      expect(files).toContain('kubernetes/apps/base/observability/gatus-sidecar/grafanadashboard.yaml');
      expect(files).toContain(
        'kubernetes/apps/base/observability/exporters/nut-exporter/grafanadashboard.yaml',
      );
    });

    test('case 10: a dangling name has its place, and the entry that was commented out', async () => {
      const { findings } = await repository('toboshii__home-ops');
      const loki = findings.find(
        ({ code, message }) => code === 'dangling-depends-on' && message.includes('loki'),
      );
      expect(loki?.place).toMatch(/^cluster\/apps\/monitoring\/vector\/aggregator\/helm-release\.yaml:26:/);
      expect(loki?.related).toContain('cluster/apps/monitoring/kustomization.yaml:11:3');
      const charts = findings.filter(({ code }) => code === 'dangling-chart-ref').map(({ place }) => place);
      expect(charts).toContainEqual(
        expect.stringMatching(/^cluster\/apps\/monitoring\/node-problem-detector\/helm-release\.yaml:15:/),
      );
    });

    test('case 14: the root is the one that the FluxInstance implies', async () => {
      const { model } = await repository('mirceanton__home-ops');
      const [cluster] = model.clusters;
      expect(cluster?.cluster.root).toMatchObject({ declaredBy: 'FluxInstance', path: 'apps' });
      expect(cluster?.objects.filter(({ id }) => id.kind === 'Namespace').length).toBeGreaterThan(0);
    });
  },
);
