import { readTomlSample } from './sample-toml.ts';
import { readYamlSample } from './sample-yaml.ts';

/** A value of a sample: a text, a list of texts, or a structure that is no matter of one answer. */
export type SampleValue =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'structure' };

/** A key of a sample configuration. */
export interface SampleKey {
  readonly path: readonly string[];
  readonly value: SampleValue;
  /** What the comment above the key says. */
  readonly reason: string;
  /** Puts another value in the place of this one. */
  readonly place: (value: string | readonly string[]) => SampleEdit;
}

/** A change in the text of a sample. */
export interface SampleEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sample's keys in the order of its text, or why there are none. */
export type SampleResult =
  | { readonly ok: true; readonly keys: readonly SampleKey[] }
  | { readonly ok: false; readonly message: string };

/** Reads a sample, or answers, in YAML, JSON or TOML. */
export function readSample(path: string, text: string): SampleResult {
  return path.endsWith('.toml') ? readTomlSample(text) : readYamlSample(path, text);
}

/** The text with changes made that do not overlap; everything else stays as it is. */
export function edited(text: string, edits: readonly SampleEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text);
}
