/**
 * The text with another scalar at the span: a flag turned, a number grown, a quoted or plain text made longer, a whole
 * file with more in it. It is `undefined` where no scalar stands there alone.
 */
export function editedAt(text: string, start: number, end: number): string | undefined {
  if (start === 0 && end === text.length && end > 0) return `${text}x`;
  const changed = editedScalar(text.slice(start, end));
  return changed === undefined ? undefined : text.slice(0, start) + changed + text.slice(end);
}

function editedScalar(written: string): string | undefined {
  if (written === '') return undefined;
  if (written === 'true' || written === 'false') return String(written !== 'true');
  if (/^[|>]/.test(written)) return written.replace(/(\S)(\s*)$/, '$1x$2');
  const quote = /^(["'])[^]*\1$/.exec(written)?.[1];
  if (quote !== undefined) return `${written.slice(0, -1)}x${quote}`;
  if (/^-?\d+$/.test(written)) return `${written}1`;
  return /^["'[{&*!]/.test(written) ? undefined : `${written}x`;
}
