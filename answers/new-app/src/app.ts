import type { BuiltObject, KustomizationBuild, Release } from '@hops/flux';
import type { Span } from '@hops/text';

/** An app as the files that are its own, and what Flux makes of them. */
export interface App {
  /** The name that its files, folders and objects share. */
  readonly name: string;
  /** The folder that it lies in beside its neighbours. */
  readonly area: string;
  /** The folders that are its own; what lies in them moves with them. */
  readonly folders: readonly string[];
  /** The files that a build reads of it, sorted. */
  readonly files: readonly string[];
  /** The entries of other kustomizations that lead to it; none where Flux lists a folder's files itself. */
  readonly entries: readonly Span[];
  /** Where its objects go, unless they say so themselves. */
  readonly namespace: string;
  /** Where its Kustomization or HelmRelease is named. */
  readonly span: Span;
  readonly kustomizations: readonly KustomizationBuild[];
  readonly objects: readonly BuiltObject[];
  readonly releases: readonly Release[];
}
