import type { RelatedSpan, Span } from '@hops/text';
import type { YamlFiles } from '@hops/yaml';
import type { Report } from './finding.ts';
import type { MergeSchema } from './merge/schema.ts';

/** How a build orders its output and what it may read. */
export interface BuildOptions {
  /** As the entries are listed, or by kind as the command line does; `sortOptions` of the kustomization outdo it. */
  readonly order: 'fifo' | 'legacy';
  /** Files of the directory and below only (kustomize's default), or everything in the repository (as Flux does). */
  readonly restriction: 'root-only' | 'repository';
}

/** What a file was reached as. */
export type ReadAs =
  | 'kustomization'
  | 'resource'
  | 'component'
  | 'patch'
  | 'generator file'
  | 'configuration'
  | 'replacement'
  | 'plugin';

/** A file that a build reached, and the entry that names it. */
export interface FileRead {
  readonly path: string;
  readonly as: ReadAs;
  readonly from: Span;
}

/** What the parts of one build share. */
export interface BuildContext {
  readonly files: YamlFiles;
  readonly options: BuildOptions;
  readonly report: Report;
  note(read: FileRead): void;
  /** The types that strategic merges go by: kustomize's own, or those of the first kustomization that brought others. */
  schema(): MergeSchema;
  adoptSchema(schema: MergeSchema | undefined): void;
  /** Whether a file of this build has folded texts, which kustomize changes when it writes them. */
  hasFolded(): boolean;
  noteFolded(): void;
}

/** Where a build stands: the directory of the kustomization that it is at, and those that led there. */
export interface Site {
  readonly directory: string;
  /** The directory as the entries that led there write it, from the built directory. */
  readonly written: string;
  readonly visited: readonly string[];
  /** The entries that led there. */
  readonly trail: readonly RelatedSpan[];
}
