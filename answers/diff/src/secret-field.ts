import type { ObjectKey } from '@hops/flux';
import { keysOf, type FieldPath } from './field-path.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * Whether the values at a path of an object are nobody's business: what a Secret holds, what SOPS or Sealed Secrets
 * have written, and any text that holds a value encrypted by SOPS.
 */
export function isSecretField(
  { group, kind }: ObjectKey,
  path: FieldPath,
  texts: readonly string[],
): boolean {
  const keys = keysOf(path);
  if (keys[0] === 'sops' || texts.some((text) => text.includes('ENC[AES256_GCM,'))) return true;
  if (group === 'bitnami.com' && kind === 'SealedSecret') return keys[1] === 'encryptedData';
  if (group !== '' || kind !== 'Secret') return false;
  return ['data', 'stringData', 'binaryData'].includes(keys[0] ?? '') || keys.includes(lastApplied);
}
