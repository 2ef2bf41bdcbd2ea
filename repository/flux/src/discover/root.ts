import type { Span } from '@hops/text';
import type { Mapping } from '@hops/yaml';
import type { SyncSource } from '../source/resolve.ts';

/** Where a cluster begins: what tells Flux which folder to build first. */
export interface Root {
  /** `FluxInstance`: flux-operator's sync; `Kustomization`: one that applies its own folder; `path`: named by the user. */
  readonly declaredBy: 'FluxInstance' | 'Kustomization' | 'path';
  /** Where it is declared; `undefined` when the user named the path. */
  readonly span: Span | undefined;
  /** The folder, normalised. */
  readonly path: string;
  /** The root Kustomization, as a manifest. */
  readonly kustomization: Mapping;
  readonly source: SyncSource;
}
