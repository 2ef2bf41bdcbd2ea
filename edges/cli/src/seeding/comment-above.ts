/** What the comment lines directly above a place say, without rulers, as one text. */
export function commentAbove(text: string, offset: number): string {
  const above = text.slice(0, offset).split('\n').slice(0, -1);
  const first = above.findLastIndex((line) => !line.trimStart().startsWith('#')) + 1;
  const words = above.slice(first).map((line) => line.trim().replace(/^#+\s?/, ''));
  return words
    .filter((line) => !/^[=\-#*\s]*$/.test(line))
    .join(' ')
    .trim();
}
