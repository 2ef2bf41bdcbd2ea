import { compile, type TextTest } from '../pattern.ts';

/** An image reference taken apart; parts that are missing are empty. */
export interface ImageName {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
}

/** Takes `host/name:tag@digest` apart. */
export function splitImage(image: string): ImageName {
  const slash = Math.max(0, image.indexOf('/'));
  const at = image.indexOf('@', slash);
  const colon = image.indexOf(':', slash);
  if (at >= 0 && (colon < 0 || at < colon))
    return { name: image.slice(0, at), tag: '', digest: image.slice(at + 1) };
  if (colon < 0) return { name: image, tag: '', digest: '' };
  const name = image.slice(0, colon);
  if (at < 0) return { name, tag: image.slice(colon + 1), digest: '' };
  return { name, tag: image.slice(colon + 1, at), digest: image.slice(at + 1) };
}

/** Joins what {@link splitImage} took apart. */
export function joinImage({ name, tag, digest }: ImageName): string {
  return name + (tag === '' ? '' : `:${tag}`) + (digest === '' ? '' : `@${digest}`);
}

/** A test for images of a name, which is a regular expression; `undefined` when it is malformed. */
export function imagePattern(name: string): TextTest | undefined {
  return compile(`^${name}(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$`);
}
