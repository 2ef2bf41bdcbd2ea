/** The text of bytes, or where they stop being UTF-8. */
export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly offset: number };

/** Decodes UTF-8 strictly and keeps a byte order mark. `offset` counts bytes. */
export function decodeText(bytes: Uint8Array): DecodeResult {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return { ok: false, offset: validLength(bytes) };
  }
}

/** How many bytes at the start are UTF-8: the text that a lenient decoder reads differs from then on. */
function validLength(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoded = new TextEncoder().encode(lenient);
  const offset = bytes.findIndex((byte, index) => byte !== encoded[index]);
  return offset === -1 ? bytes.length : offset;
}
