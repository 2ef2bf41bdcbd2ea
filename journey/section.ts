/** A document with what stands between the markers of one of its sections replaced. */
export function withSection(document: string, section: string, content: string): string {
  const [start, end] = [`<!-- generated:start section=${section} -->\n`, '<!-- generated:end -->'];
  const from = document.indexOf(start);
  if (from === -1) throw new Error(`The document has no section ${section}.`);
  const after = from + start.length;
  return document.slice(0, after) + content + document.slice(document.indexOf(end, after));
}
