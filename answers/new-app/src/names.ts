/** A name as people write it in manifests: words of letters and digits, joined by hyphens. */
const names = /[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g;

/** Whether a name holds another one as whole words: `plex-config` holds `plex`, `plexus` does not. */
export function holds(name: string, part: string): boolean {
  return `-${words(name)}-`.includes(`-${words(part)}-`);
}

/** Whether one of two names holds the other. */
export function isRelated(one: string, other: string): boolean {
  return holds(one, other) || holds(other, one);
}

function words(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** What a renaming is told: the app's own name, the new one, and the names that belong to others. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly isForeign: (name: string) => boolean;
}

/**
 * A text with the app's name replaced wherever it stands as whole words. What belongs to another app stays: its names,
 * the inside of a placeholder or a template, and, unless `inPaths`, what follows a `/` or a `.`: parts of paths, images and domains.
 */
export function renamed(text: string, renaming: Renaming, inPaths: boolean = false): string {
  return text.replaceAll(names, (name: string, offset: number) => {
    if (!holds(name, renaming.from) || renaming.isForeign(name)) return name;
    const before = text.slice(0, offset);
    const after = text.slice(offset + name.length);
    return isPart(before, after, inPaths) ? name : replaceWords(name, renaming);
  });
}

function isPart(before: string, after: string, inPaths: boolean): boolean {
  if (/\$\{\w*$/.test(before) || /\{\{[^}]*$/.test(before)) return true;
  if (inPaths) return false;
  return /(?:^|[^/])\/$/.test(before) || (before.endsWith('.') && !after.startsWith('.svc'));
}

function replaceWords(name: string, { from, to }: Renaming): string {
  const replacement = name.includes(from) ? to : capitalised(to);
  const escaped = from.replaceAll('.', String.raw`\.`);
  return name.replaceAll(new RegExp(`(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])`, 'gi'), () => replacement);
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
