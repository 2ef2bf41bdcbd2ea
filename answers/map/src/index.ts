export { mapRepository } from './map-repository.ts';
export type { App, AppKind, Area, ClusterMap, RepositoryMap } from './map.ts';
