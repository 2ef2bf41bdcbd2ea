export { build, buildKustomization, writeResources, type BuildOutput } from './build.ts';
export type { BuildOptions, FileRead, ReadAs } from './context.ts';
export type { KustomizeCode } from './finding.ts';
export { findKustomization } from './kustomization/kustomization.ts';
export type { ObjectId } from './resource/object-id.ts';
export type { Resource } from './resource/resource.ts';
export { contentHash } from './generate/content-hash.ts';
export { isNamespaced } from './tables/scopes.ts';
export { applyJsonPatch, type PatchedDocument } from './jsonpatch/json-patch.ts';
