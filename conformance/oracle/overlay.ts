import { build, writeResources, type BuildOptions } from '@hops/kustomize';
import { memorySnapshot } from '@hops/workspace';
import { yamlFiles } from '@hops/yaml';

/** Files, the directory of them that is built, and how. */
export interface Overlay extends BuildOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly directory: string;
}

/** What an engine makes of an overlay: YAML, or why it refuses. */
export type Answer = { readonly output: string } | { readonly error: string };

/** What the engine of this repository makes of an overlay. */
export function buildHere({ files, directory, order, restriction }: Overlay): Answer {
  const { output, findings } = build(yamlFiles(memorySnapshot(files)), directory, { order, restriction });
  const refusal = findings.find(({ severity }) => severity === 'error');
  if (refusal !== undefined) return { error: `${refusal.code}: ${refusal.message}` };
  return { output: writeResources(output.resources) };
}

/** Whether two engines agree: on every byte, or that it cannot be built. */
export function agree(one: Answer, other: Answer): boolean {
  if ('error' in one || 'error' in other) return 'error' in one && 'error' in other;
  return one.output === other.output;
}

/** Whether kustomize broke off by a bug of its own: that says nothing of what it should do. */
export function isCrash(answer: Answer): boolean {
  return 'error' in answer && answer.error.startsWith('panic: ');
}
