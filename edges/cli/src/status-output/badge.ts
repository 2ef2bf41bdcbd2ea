import type { Status } from '@hops/status';

/** What a badge says: the share of apps that hops covers, coloured by it. */
interface Badge {
  readonly label: string;
  readonly message: string;
  readonly color: 'brightgreen' | 'yellow' | 'red';
}

const hues: Readonly<Record<Badge['color'], string>> = {
  brightgreen: '#4c1',
  yellow: '#dfb317',
  red: '#e05d44',
};

/**
 * A badge as a file: an SVG for a name that ends in `.svg`, else the JSON of a shields endpoint
 * (https://shields.io/badges/endpoint-badge).
 */
export function badgeText(status: Status, file: string): string {
  const badge = badgeOf(status);
  return file.endsWith('.svg') ? svg(badge) : `${JSON.stringify({ schemaVersion: 1, ...badge })}\n`;
}

function badgeOf({ apps: { checked }, placeholders: { leaks } }: Status): Badge {
  const label = 'hops';
  if (leaks > 0) return { label, message: 'a secret may leak', color: 'red' };
  const message = `${checked.part} of ${checked.whole} apps checked`;
  return { label, message, color: checked.part === checked.whole ? 'brightgreen' : 'yellow' };
}

/** About the width of 11 px Verdana; a text is laid to its width by `textLength`. */
const widthOf = (text: string): number => Math.round(text.length * 6.6) + 10;

function svg({ label, message, color }: Badge): string {
  const [left, right] = [widthOf(label), widthOf(message)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${message}">
<rect width="${left}" height="20" fill="#555"/>
<rect x="${left}" width="${right}" height="20" fill="${hues[color]}"/>
<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
${svgText(label, 0, left)}
${svgText(message, left, right)}
</g>
</svg>
`;
}

function svgText(words: string, start: number, width: number): string {
  return `<text x="${start + width / 2}" y="14" textLength="${width - 10}">${words}</text>`;
}
