import type { App, RepositoryMap } from '@hops/map';

/** An app of the sample, with what a test leaves open. */
export function sampleApp(part: Partial<App> & Pick<App, 'name'>): App {
  return {
    kind: 'Kustomization',
    namespace: 'media',
    file: `apps/media/${part.name}/ks.yaml`,
    line: 5,
    path: `apps/media/${part.name}/app`,
    charts: ['OCIRepository/app-template'],
    dependsOn: [],
    state: 'built',
    counts: { objects: 4, helmReleases: 1, externalSecrets: 1 },
    ...part,
  };
}

/** A cluster of two areas; one app waits for two others, of which one is not there. */
export const sampleMap: RepositoryMap = {
  clusters: [
    {
      name: 'main',
      path: 'clusters/main',
      source: 'GitRepository/flux-system',
      areas: [
        {
          name: 'media',
          apps: [
            sampleApp({ name: 'plex', dependsOn: ['media/sonarr', 'storage/volsync'] }),
            sampleApp({ name: 'sonarr', counts: { objects: 12, helmReleases: 1, externalSecrets: 1 } }),
          ],
        },
        {
          name: 'network',
          apps: [
            sampleApp({ name: 'certs', namespace: 'network', charts: [], state: 'failed' }),
            sampleApp({
              kind: 'HelmRelease',
              name: 'cilium',
              namespace: 'network',
              path: undefined,
              charts: [],
            }),
          ],
        },
      ],
    },
  ],
};
