const LINE = 70;

/** Bytes as base64; lines of 70 characters, each with its line end, where one line does not hold it all (kyaml's encodeBase64). */
export function base64Lines(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.length < LINE ? text : text.replace(/.{1,70}/g, '$&\n');
}
