import { check, codes } from '@hops/check';
import { inventoryOf } from '@hops/inventory';
import { generatedSections, knowledgeCodes, verify, type VerifyAnswer } from '@hops/knowledge';
import type { Model } from '@hops/model';

/** What a base is proved with. */
export interface ProofOptions {
  readonly base: string;
  /** The commands that hops has. */
  readonly commands: readonly string[];
  /** The day on which reviews are due, or none is. */
  readonly today: string | undefined;
}

/** Proves a knowledge base against the model of its repository. */
export function prove(model: Model, { base, commands, today }: ProofOptions): VerifyAnswer {
  const inventory = inventoryOf(model.repository);
  const sections = generatedSections(model, inventory);
  const rules = { codes, findingsOf: (code: string) => check(model, { codes: [code] }).findings };
  return verify(model, inventory, { base, commands, sections, rules, today });
}

/** What is left of the findings when the comments in the documents have had their say. */
export function heeded(model: Model, { documents, findings }: VerifyAnswer): VerifyAnswer['findings'] {
  const paths = documents.map(({ path }) => path);
  const left = new Set(check(model, { codes: knowledgeCodes, beside: { findings, paths } }).findings);
  return findings.filter((finding) => left.has(finding));
}
