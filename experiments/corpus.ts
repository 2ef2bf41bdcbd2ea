import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shared, withoutShared } from '../conformance/shared.ts';
import { sampled, type PlacedFinding } from './corpus/placed-finding.ts';
import { reportOn, type RepositoryReport } from './corpus/repository-report.ts';
import { codeTable, countByCode, repositoryTable } from './corpus/tables.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    findings: { type: 'string' },
    sample: { type: 'string' },
  },
});

if (shared === undefined) console.error(withoutShared);
const reports = shared === undefined ? [] : await checkCorpus(join(shared, 'corpus'));
if (options.findings !== undefined) console.log(findingLines(options.findings));
else console.log(options.json ? asJson() : `${repositoryTable(reports)}\n\n${codeTable(reports)}`);
for (const { repository, crash } of reports)
  if (crash !== undefined) console.error(`${repository}: ${crash}`);
if (reports.some(({ crash }) => crash !== undefined)) process.exitCode = 1;

async function checkCorpus(corpus: string): Promise<RepositoryReport[]> {
  const checked: RepositoryReport[] = [];
  for (const name of readdirSync(corpus).toSorted()) checked.push(await reportOn(join(corpus, name)));
  return checked;
}

function asJson(): string {
  const figures = reports.map(({ repository, findings, ...report }) => [
    repository,
    { ...report, findings: countByCode(findings), crash: report.crash ?? null },
  ]);
  return JSON.stringify(Object.fromEntries(figures), undefined, 2);
}

function findingLines(code: string): string {
  const found = reports.flatMap(({ findings }) => findings.filter((finding) => finding.code === code));
  const shown = options.sample === undefined ? found : sampled(found, Number(options.sample));
  return [...shown.map(findingLine), `${shown.length} of ${found.length} findings of ${code}`].join('\n');
}

function findingLine({ repository, file, line, column, severity, message }: PlacedFinding): string {
  return `${repository}/${file}:${line}:${column}: ${severity}: ${message}`;
}
