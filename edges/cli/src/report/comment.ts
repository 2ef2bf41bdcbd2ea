/** GitHub refuses a comment of more than 65,536 characters; the rest is left for what a workflow puts around it. */
export const commentLimit = 60_000;

/** As many of the texts, from the first on, as have room in so many characters. */
export function fitting(texts: readonly string[], room: number): readonly string[] {
  let length = 0;
  const tooFar = texts.findIndex((each) => (length += each.length) > room);
  return tooFar === -1 ? texts : texts.slice(0, tooFar);
}

/** Keeps a message from being read as markup, and a name in it from calling somebody (`@` before an empty comment). */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]|~$]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '@<!-- -->')
    .replaceAll(/\r?\n/g, '<br>');
}
