import type { Model } from '@hops/model';
import { sortFindings, type Finding, type Severity } from '@hops/text';
import { decodeYaml, type YamlFile } from '@hops/yaml';
import type { CheckAnswer } from './answer.ts';
import { silence } from './ignore.ts';
import { rules } from './rules/table.ts';
import { summarize } from './summary.ts';

/** Which findings are asked for. */
export interface CheckOptions {
  /** Only these codes; all when left out. */
  readonly codes?: readonly string[];
  /** What another room found, and the files whose comments may silence it. */
  readonly beside?: {
    readonly findings: readonly Finding[];
    readonly paths: readonly string[];
  };
}

/** Runs every rule over the model, adds what the engines found while they built it, and heeds `# hops-ignore`. */
export function check(model: Model, options: CheckOptions = {}): CheckAnswer {
  const { codes, beside } = options;
  const wanted = (code: string) => codes === undefined || codes.includes(code);
  const found = rules.filter(({ code }) => wanted(code)).flatMap((rule) => rule.check(model));
  const engines = model.findings.filter(({ code }) => wanted(code));
  const { paths, files } = model.repository;
  const textOf = (path: string) => {
    if (!path.endsWith('.md')) return textOfYaml(files.yaml(path));
    const read = files.read(path);
    return read.ok ? decodeYaml(read.bytes) : undefined;
  };
  const yaml = paths.filter((path) => /\.ya?ml$/.test(path));
  const documents = (beside?.findings ?? []).filter(({ code }) => wanted(code));
  const silenced = silence(
    sortFindings<string>([...engines, ...found, ...documents]),
    [...yaml, ...(beside?.paths ?? [])],
    textOf,
    wanted,
  );
  const findings = sortFindings(silenced.findings.filter(({ code }) => wanted(code)));
  return {
    findings,
    summary: { ...summarize(model), findings: countBySeverity(findings), silenced: silenced.count },
  };
}

function textOfYaml(file: YamlFile): string | undefined {
  return file.ok ? file.source.text : undefined;
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
