/** The characters of a text as Python counts them: code points. */
export function charactersOf(text: string): string[] {
  return Array.from(text);
}
