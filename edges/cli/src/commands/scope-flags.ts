import { resolve } from 'node:path';
import type { FlagParametersForType, TypedPositionalParameters } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import type { Scope } from '../run/scope.ts';

/** The flags by which every command is told what to look at. */
export interface ScopeFlags {
  readonly rev?: string;
  readonly path?: string;
  readonly cluster?: string;
  readonly cache: boolean;
}

/** Their parameters for the command line. */
export const scopeFlags: FlagParametersForType<ScopeFlags, HopsContext> = {
  rev: {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'REV',
    brief: 'Look at a Git revision, not at the working tree',
  },
  path: {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'FOLDER',
    brief: 'Start from this folder of the repository',
  },
  cluster: {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'NAME',
    brief: 'Look at one cluster only',
  },
  cache: {
    kind: 'boolean',
    default: true,
    brief: 'Reuse the kept answer while no file changes it',
  },
};

/** The one argument: the repository's folder. */
export const folderArgument: TypedPositionalParameters<[folder?: string], HopsContext> = {
  kind: 'tuple',
  parameters: [
    { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
  ],
};

/** What the flags and the argument mean in a working directory. */
export function scopeOf(
  { cwd }: HopsContext,
  { rev, path, cluster, cache }: ScopeFlags,
  folder: string = '.',
): Scope {
  return { folder: resolve(cwd, folder), revision: rev, path, cluster, keeps: cache };
}
