import type { Draft } from '../resource/resource.ts';

/** A step, and what kustomize calls the transformer that makes it. */
export interface NamedTransform {
  readonly kind: string;
  readonly transform: Transform;
}

/** Several steps as one. */
export function inSequence(transforms: readonly Transform[]): Transform {
  return (drafts) => transforms.reduce((result, transform) => transform(result), drafts);
}

/** One step of a build: takes all resources and gives them back, changed; fewer, where it deletes some. */
export type Transform = (drafts: readonly Draft[]) => readonly Draft[];
