import type { Definition } from '@hops/model';
import { looksSecret } from '../writing/secret-like.ts';
import { prose } from './wording.ts';

/** What a placeholder stands for, as a table tells it: nothing of what only the cluster knows, or looks like a secret. */
export function valueWords({ variable }: Definition): string {
  if (variable.kind === 'unknown') return 'encrypted';
  const { value } = variable;
  if (value === '' || value.startsWith('ENC[') || looksSecret(value)) return '';
  return prose(value, 40);
}
