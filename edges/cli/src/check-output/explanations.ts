import { codes, documentation, type Documentation } from '@hops/check';
import { knowledgeCodes, knowledgePage } from '@hops/knowledge';

const hopsFile: Documentation = {
  severity: 'warning',
  title: 'A key of hops.yaml that hops does not read',
  text: `\`hops.yaml\` tells hops where the knowledge base is: \`docs: {base: FOLDER}\`. A key that it does not know does nothing.

Correct its name, or remove it.`,
  wrong: { files: { 'hops.yaml': 'docs:\n  bas: docs/context\n' }, findings: ['hops.yaml:2:3'] },
};

/** Every code that a finding can have: those of rules and engines, of the documents, of hops' own file. */
export const explainedCodes: readonly string[] = [...codes, ...knowledgeCodes, 'hops-file'];

/** What a code means; `undefined` for one that no finding has. */
export function explanation(code: string): Documentation | undefined {
  return documentation(code) ?? knowledgePage(code) ?? (code === 'hops-file' ? hopsFile : undefined);
}
