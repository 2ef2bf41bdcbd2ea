const fillers = new Set(
  'a an and are be by do for how i in is it of on or that the this to what when where which who why with'.split(
    ' ',
  ),
);

/** The words of a text in lower case, without a plural's s; a name like `StorageFirst` is two. */
export function wordsOf(text: string): string[] {
  const parts = text.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return (parts.match(/[a-z\d]+/g) ?? []).map((word) =>
    /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word,
  );
}

/** The words that somebody asks about. */
export function topicWords(topic: string): ReadonlySet<string> {
  const words = wordsOf(topic);
  const telling = words.filter((word) => !fillers.has(word));
  return new Set(telling.length > 0 ? telling : words);
}
