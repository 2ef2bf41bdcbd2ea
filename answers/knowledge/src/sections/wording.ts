/** A text as code in a table or a sentence. */
export function code(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').replaceAll('|', String.raw`\|`);
  return flat.includes('`') ? `\`\` ${flat} \`\`` : `\`${flat}\``;
}

/** Text of the repository as prose: on one line, without what Markdown would read as marks, cut behind a word. */
export function prose(text: string, longest: number = 80): string {
  const flat = text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
  return cut(flat, longest).replaceAll(/[|<>[\]*\\]|(?<!\w)_|_(?!\w)/g, String.raw`\$&`);
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, text.lastIndexOf(' ', longest))
    .replace(/[,;:(-]+$/, '')
    .trimEnd()} …`;
}

/** A table of GitHub's Markdown; nothing where it has no rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const rule = `|${header.map(() => '---|').join('')}`;
  return [tableLine(header), rule, ...rows.map(tableLine)].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
}

/** `1 app`, `3 apps`. */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first words of a list, and how many more there are. */
export function shortened(words: readonly string[], most: number): string {
  if (words.length <= most + 1) return words.join(', ');
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
}

/** The paragraphs that say something, with an empty line between them. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What has the same key, together. */
export interface Tally<Item> {
  readonly key: string;
  readonly first: Item;
  readonly items: readonly Item[];
}

/** Puts together what has the same key: the most frequent first, ties by the key. */
export function tallied<Item>(items: readonly Item[], keyOf: (item: Item) => string): Tally<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups]
    .map(([key, all]) => ({ key, first: all[0]!, items: all }))
    .toSorted((one, other) => other.items.length - one.items.length || (one.key < other.key ? -1 : 1));
}
