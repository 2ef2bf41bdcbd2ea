import type { Reader, SecretChain } from '@hops/secrets';
import { printable, wrap } from '../terminal/wrap.ts';
import type { SecretsContext } from './context.ts';
import { contentText, makingText, titleOf } from './wording.ts';

/** A Secret in a few lines: its name, what makes it and of what, who reads it. */
export function overviewLines(secret: SecretChain, { colours, width }: SecretsContext): string[] {
  const isMissing = secret.making.kind === 'missing';
  const colour = isMissing ? colours.red : colours.dim;
  const made = secret.making.kind === 'made' ? `, ${contentText(secret)}` : '';
  const lines = (text: string): string[] => wrap(printable(text), width, 4);
  return [
    `  ${colours.bold(printable(titleOf(secret)))}`,
    ...lines(`${makingText(secret.making)}${made}`).map(colour),
    ...lines(readersText(secret)),
  ];
}

/** The readers by kind, as many as are read well: `← HelmRelease media/plex; Kustomization a/b, c/d +12`. */
function readersText({ readers }: SecretChain): string {
  if (readers.length === 0) return 'no reader known';
  const kinds = [...new Set(readers.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => `${kind} ${listed(readers.filter((reader) => reader.kind === kind))}`);
  return `← ${parts.join('; ')}`;
}

const shown = 4;

function listed(readers: readonly Reader[]): string {
  const names = [...new Set(readers.map(titleOf))];
  const more = names.length > shown ? ` +${names.length - shown}` : '';
  return `${names.slice(0, shown).join(', ')}${more}`;
}
