/**
 * Makes the anchors of one document's headings, in order, as GitHub does (github-slugger): lower case, punctuation
 * dropped, spaces to hyphens, a number behind a title that was met before.
 */
export function anchors(): (title: string) => string {
  const met = new Map<string, number>();
  return (title) => {
    const slug = title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    while (met.has(anchor)) {
      const count = (met.get(slug) ?? 0) + 1;
      met.set(slug, count);
      anchor = `${slug}-${count}`;
    }
    met.set(anchor, 0);
    return anchor;
  };
}
