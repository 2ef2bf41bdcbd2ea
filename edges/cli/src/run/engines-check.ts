import { check, codes } from '@hops/check';
import { knowledgeCodes } from '@hops/knowledge';
import type { Model } from '@hops/model';
import type { Finding } from '@hops/text';
import { answered, type Outcome } from '../outcome.ts';
import { baseFolder, readHopsFile } from '../project/hops-file.ts';
import { checkReport } from '../report/check-report.ts';
import type { CheckReport } from '../report/report.ts';
import { modelOf, textOf } from './engines.ts';
import { findCodes, type NamedFiles } from './named.ts';
import { prove } from './prove.ts';
import type { CheckOptions } from './scope.ts';

/** Checks a repository with its knowledge base; refuses a code, a folder or a cluster that there is not. */
export function checkFiles(
  files: NamedFiles,
  options: CheckOptions & { readonly commands: readonly string[] },
): Outcome<CheckReport> {
  const wanted = findCodes([...codes, ...knowledgeCodes, 'hops-file'], options.codes ?? []);
  if (!wanted.ok) return wanted;
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const beside = besideFiles(files, model.answer, options);
  const answer = check(model.answer, { ...(options.codes && { codes: options.codes }), beside });
  return answered(checkReport(answer, textOf(files)));
}

interface Beside {
  readonly findings: readonly Finding[];
  readonly paths: readonly string[];
}

/** What is found in `hops.yaml` and the documents; a part of the repository proves none. */
function besideFiles(
  files: NamedFiles,
  model: Model,
  { path, cluster, codes: wanted, commands }: CheckOptions & { readonly commands: readonly string[] },
): Beside {
  const own = readHopsFile(files).findings;
  const base = baseFolder(files, files.paths);
  const isAsked = wanted === undefined || wanted.some((code) => knowledgeCodes.includes(code));
  if (base === undefined || path !== undefined || cluster !== undefined || !isAsked)
    return { findings: own, paths: [] };
  const { documents, findings } = prove(model, { base, commands, today: undefined });
  return {
    findings: [...own, ...findings.map(asOfDocuments)],
    paths: documents.map((document) => document.path),
  };
}

/** In a check an error is what stops Flux, or a secret that lies open; a claim that is not true is neither. */
function asOfDocuments(finding: Finding): Finding {
  const stays = finding.code === 'docs-secret' || finding.severity !== 'error';
  return stays ? finding : { ...finding, severity: 'warning' };
}
