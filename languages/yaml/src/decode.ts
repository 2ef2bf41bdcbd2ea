/** The text of bytes, or where they stop being UTF-8. */
export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly offset: number };

/** Decodes UTF-8 strictly and keeps a byte order mark. `offset` counts bytes. For YAML files, see `decodeYaml`. */
export function decodeText(bytes: Uint8Array): DecodeResult {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return { ok: false, offset: validLength(bytes) };
  }
}

/**
 * Decodes the bytes of a YAML file as go-yaml does (readerc.go, `yaml_parser_determine_encoding`): UTF-16 where its byte
 * order mark starts them, else UTF-8. Strict as `decodeText`, and keeps the mark too; `undefined` where they are neither.
 */
export function decodeYaml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** How many bytes at the start are UTF-8: the text that a lenient decoder reads differs from then on. */
function validLength(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoded = new TextEncoder().encode(lenient);
  const offset = bytes.findIndex((byte, index) => byte !== encoded[index]);
  return offset === -1 ? bytes.length : offset;
}
