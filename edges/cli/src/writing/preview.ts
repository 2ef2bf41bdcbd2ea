import { structuredPatch, type StructuredPatch } from 'diff';
import { nameOf } from '@hops/text';
import type { Colours } from '../terminal/colours.ts';
import { crop, printable } from '../terminal/wrap.ts';
import type { PlannedFile } from './plan.ts';

/** How a preview is laid out. */
export interface PreviewSetting {
  readonly colours: Colours;
  readonly width: number;
}

/**
 * A plan as a unified diff a file, changed lines whole, the lines around them cropped to the width. A file that is
 * moved shows where from and what else changes in it; a file that is no text, or that SOPS keeps, is only named.
 */
export function previewLines(plan: readonly PlannedFile[], setting: PreviewSetting): string[] {
  const removed = new Map(plan.map((file) => [file.path, file.before]));
  return withoutMoved(plan).flatMap((file) => [heading(file, setting), ...hunkLines(file, removed, setting)]);
}

/** A plan as one line a file. */
export function headingLines(plan: readonly PlannedFile[], setting: PreviewSetting): string[] {
  return withoutMoved(plan).map((file) => heading(file, setting));
}

/** What moves is told of at its new place. */
function withoutMoved(plan: readonly PlannedFile[]): PlannedFile[] {
  const moved = new Set(plan.flatMap(({ from }) => from ?? []));
  return plan.filter(({ path, after }) => after !== undefined || !moved.has(path));
}

function heading({ path, before, after, from }: PlannedFile, { colours }: PreviewSetting): string {
  const name = printable(path);
  if (after === undefined) return colours.bold(`- ${name}`);
  if (from !== undefined) return colours.bold(`> ${printable(from)} → ${name}`);
  return colours.bold(`${before === undefined ? '+' : '~'} ${name}`);
}

function hunkLines(
  { path, before, after, from }: PlannedFile,
  removed: ReadonlyMap<string, Uint8Array | undefined>,
  setting: PreviewSetting,
): string[] {
  if (after === undefined) return [];
  const [old, fresh] = [textOf(from === undefined ? before : removed.get(from)), textOf(after)];
  if (old === undefined || fresh === undefined || isSops(path, fresh)) return [];
  const { hunks } = structuredPatch(path, path, old, fresh, '', '', { context: 2 });
  return hunks.flatMap((hunk) => [hunkHeading(hunk, setting), ...changedLines(hunk, setting)]);
}

type Hunk = StructuredPatch['hunks'][number];

function hunkHeading({ oldStart, oldLines, newStart, newLines }: Hunk, { colours }: PreviewSetting): string {
  return colours.cyan(`  @@ -${oldStart},${oldLines} +${newStart},${newLines} @@`);
}

function changedLines({ lines }: Hunk, { colours, width }: PreviewSetting): string[] {
  return lines.map((line) => {
    const text = `  ${printable(line)}`;
    if (line.startsWith('+')) return colours.green(text);
    if (line.startsWith('-')) return colours.red(text);
    return colours.dim(crop(text, width));
  });
}

/** The text of a file that is to be shown; `undefined` for one that is no text. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes?.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isSops(path: string, text: string): boolean {
  return /\.sops\./.test(nameOf(path)) || /^\s*"?(?:unencrypted_)?sops"?\s*:/m.test(text);
}
