import { print } from './print.ts';
import { isA, type Markup, type Value } from './value.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** The value's text, safe in HTML; `Markup` and what prints as it stay as they are (`markupsafe.escape`). */
export function escapeHtml(value: Value): Markup {
  if (isA(value, 'markup')) return value;
  if (isA(value, 'instance') && value.print !== undefined) return escapeHtml(value.print());
  return { type: 'markup', text: escapeText(print(value)) };
}

/** The text with the five characters that mean something in HTML replaced. */
function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => entities[char]!);
}
