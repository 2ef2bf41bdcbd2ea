import { build, writeResources } from '@hops/kustomize';
import { memorySnapshot } from '@hops/workspace';
import { yamlFiles } from '@hops/yaml';
import { difference, type Row } from './score.ts';
import type { Fields } from './unit-config.ts';

type Contents = Readonly<Record<string, string | Uint8Array>>;

/** What is built, and what it has to come to. */
export interface BuildCase {
  readonly kustomization: Fields;
  /** More of the kustomization, as text. */
  readonly appended?: string;
  readonly files?: Contents;
  readonly expected?: string;
  /** The name of the one object. */
  readonly name?: string;
  /** What kustomize refuses with. */
  readonly error?: string;
  /** Whether the build would fetch something. */
  readonly remote?: boolean;
}

/** The row of a build. */
export function buildRow(name: string, row: BuildCase): Row {
  return { name, check: () => check(row) };
}

function check(row: BuildCase): string | undefined {
  const lines = Object.entries(row.kustomization).map(
    ([field, value]) => `${field}: ${JSON.stringify(value)}\n`,
  );
  const { output, findings } = run({
    ...row.files,
    'kustomization.yaml': lines.join('') + (row.appended ?? ''),
  });
  const refusal = findings.find(({ severity }) => severity === 'error')?.message;
  if (row.remote === true)
    return difference(
      findings.map(({ code }) => code),
      ['kustomize-remote-resource'],
    );
  if (row.error !== undefined)
    return refusal === undefined ? `is built, not refused: ${row.error}` : undefined;
  if (refusal !== undefined) return refusal;
  if (row.name !== undefined)
    return difference(
      output.resources.map(({ id }) => id.name),
      [row.name],
    );
  return difference(writeResources(output.resources), normalised(row.expected!));
}

/** The expected text as a build writes it. */
function normalised(text: string): string {
  return writeResources(
    run({ 'kustomization.yaml': 'resources: [all.yaml]', 'all.yaml': text }).output.resources,
  );
}

function run(files: Contents): ReturnType<typeof build> {
  return build(yamlFiles(memorySnapshot(files)), '', { order: 'fifo', restriction: 'root-only' });
}
