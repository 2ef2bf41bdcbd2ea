/**
 * Whether the value of a Secret is all there: not empty, not encrypted, and without any placeholder (`${VAR}`,
 * `{{ .key }}`, `op://…`, `<path:…>`) that brings the secret part later. base64 is looked into.
 */
export function isPlainValue(text: string, base64: boolean): boolean {
  const value = (base64 ? decodeBase64(text.trim()) : text)?.trim();
  if (value === undefined || value.startsWith('ENC[')) return false;
  return /[\p{L}\p{N}]/u.test(value) && !placeholder.test(value);
}

const placeholder = /\$\{|\{\{|#\{|#%|<[^<>\s]+>|\$[A-Z_]{3,}|\b(?:op|vault|ref\+\w+):\/\//;

function decodeBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
