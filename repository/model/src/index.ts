export { buildModel } from './build-model.ts';
export type { ClusterModel, Model } from './model.ts';
export type { Definition, Placeholder } from './placeholders.ts';
export type { ManifestFile } from './manifests.ts';
export { isKustomizationFile, type Reach, type Reached } from './reach.ts';
export type { Maker, Reference, ReferenceKind, Resolution } from './reference.ts';
export { releaseValues } from './release-values.ts';
export { isAppTemplate } from './dialects/chart-values.ts';
