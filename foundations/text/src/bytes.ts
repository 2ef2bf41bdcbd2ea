const ascii = /^[\0-\x7f]*$/;

/** The UTF-8 bytes of a text, each as one character U+0000–U+00FF: Go's strings are bytes, and so are its offsets. */
export function toBytes(text: string): string {
  if (ascii.test(text)) return text;
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** The text that `bytes` are, or `undefined` where they are no UTF-8 because a character was cut apart. */
export function fromBytes(bytes: string): string | undefined {
  if (ascii.test(bytes)) return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}

/** The character that begins at `at`; a byte that begins none is U+FFFD, one byte wide, as in Go. */
export function characterAt(
  bytes: string,
  at: number,
): { readonly codePoint: number; readonly width: number } {
  const lead = bytes.charCodeAt(at);
  if (lead < 0x80) return { codePoint: lead, width: 1 };
  const width = widthOf(lead);
  const text = width === 1 ? undefined : fromBytes(bytes.slice(at, at + width));
  return text === undefined ? { codePoint: 0xfffd, width: 1 } : { codePoint: text.codePointAt(0)!, width };
}

function widthOf(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
