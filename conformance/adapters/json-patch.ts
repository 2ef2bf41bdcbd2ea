import { applyJsonPatch } from '@hops/kustomize';
import { fileSource } from '@hops/text';
import { equalNodes, parse, type Node } from '@hops/yaml';
import { scoreRows, type Row, type Score } from './score.ts';

/** A case of json-patch-tests. */
interface SpecCase {
  readonly comment?: string;
  readonly doc: unknown;
  readonly patch: unknown;
  readonly expected?: unknown;
  readonly error?: string;
  readonly disabled?: boolean;
}

/** A case of evanphx/json-patch; documents and patches are JSON texts. */
interface EvanphxCase {
  readonly doc: string;
  readonly patch: string;
  readonly result?: string | boolean;
  readonly allowMissingPathOnRemove?: boolean;
  readonly ensurePathExistsOnAdd?: boolean;
}

const NO_ROOT = 'v4 knows the empty path in replace and test only';
const NULL = 'v4 takes a missing value for null';
const ADDS = 'v4 adds what replace or copy does not find';
const ZEROS = 'v4 takes 00 and 1e0 for indexes';
const LIMIT = 'the case sets a limit on copies, which kustomize does not';
const MUTATION = 'the case is about mutated input; the patch itself applies';

/** Rows that come out otherwise with v4 of evanphx/json-patch, which kustomize uses, by their name without white space. */
const DIFFERENT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'replace object document with array document?': NO_ROOT,
    'replace array document with object document?': NO_ROOT,
    'replacing the root of the document is possible with add': NO_ROOT,
    "missing 'value' parameter to add": NULL,
    "missing 'value' parameter to replace": NULL,
    "missing 'value' parameter to test": NULL,
    'missing from location to copy': ADDS,
    'test with bad array number that has leading zeros': ZEROS,
    '[{"op":"add","path":"/bar/-1","value":"5"}]': 'v4 counts negative indexes from the end',
    '[{"op": "replace", "path": "", "value": null}]': 'v4 takes null for an empty map there',
    '[{"op": "copy", "from": "", "path": "/bar"}]': NO_ROOT,
    '[{"op": "copy", "from": "", "path": "/1"}]': NO_ROOT,
    '[{"op":"add","path":"","value":{"foo":"bar"}}]': NO_ROOT,
    '[{"op":"add","path":"","value":{"foo":"bar"}}, {"op": "add", "path": "/qux", "value": 1}]': NO_ROOT,
    '[{"op": "copy", "path": "/foo/-", "from": "/foo/1"}, {"op": "copy", "path": "/foo/-", "from": "/foo/1"}]':
      LIMIT,
    '[{"op": "replace", "path": "/foo", "value": "bar"}]': ADDS,
    '[{"op": "copy", "path": "/qux", "from": "/baz"}]': ADDS,
    '[{"op": "remove", "path": "/qux/bar"}]': MUTATION,
    '[{"op": "replace", "path": "/qux/baz", "value": null}]': MUTATION,
    '[{"op": "add", "path": "/", "value": "{qux"}]': MUTATION,
  }).map(([name, reason]) => [name.replace(/\s+/g, ''), reason]),
);

/** json-patch-tests and the cases of evanphx/json-patch, the library that kustomize patches with. */
export function jsonPatch(read: (path: string) => string): Score {
  const cases = <Case>(name: string): Case[] => JSON.parse(read(`json-patch/${name}.json`)) as Case[];
  const spec = [...cases<SpecCase>('tests'), ...cases<SpecCase>('spec_tests')].filter(
    (row) => row.disabled !== true,
  );
  const written = cases<EvanphxCase>('evanphx-Cases');
  const plain = written.filter(
    (row) => row.allowMissingPathOnRemove !== true && row.ensurePathExistsOnAdd !== true,
  );
  const bad = [...cases<EvanphxCase>('evanphx-BadCases'), ...cases<EvanphxCase>('evanphx-MutationTestCases')];
  const rows = [
    ...spec.map(specRow),
    ...plain.filter((row) => row.doc !== '').map(evanphxRow),
    ...cases<EvanphxCase>('evanphx-TestCases').map(testRow),
    ...bad.filter((row) => isJson(row.doc) && isJson(row.patch)).map(badRow),
  ];
  const tried = rows.filter(
    ({ name, check }) => !DIFFERENT.has(name.replace(/\s+/g, '')) || check() === undefined,
  );
  return { ...scoreRows(tried), skipped: rows.length - tried.length + written.length - plain.length };
}

function specRow({ comment, doc, patch, expected, error }: SpecCase): Row {
  const name = comment ?? JSON.stringify(patch);
  const wanted = error === undefined && expected !== undefined ? JSON.stringify(expected) : undefined;
  const check = (): string | undefined => {
    if (error === undefined && expected === undefined) return undefined;
    return outcome(JSON.stringify(doc), JSON.stringify(patch), wanted);
  };
  return { name, check };
}

function evanphxRow({ doc, patch, result }: EvanphxCase): Row {
  return { name: patch, check: () => outcome(doc, patch, String(result)) };
}

function testRow({ doc, patch, result }: EvanphxCase): Row {
  return { name: patch, check: () => outcome(doc, patch, result === true ? doc : undefined) };
}

function badRow({ doc, patch }: EvanphxCase): Row {
  return { name: patch, check: () => outcome(doc, patch, undefined) };
}

/** Patches a document; without a wanted result it must fail. */
function outcome(doc: string, patch: string, wanted: string | undefined): string | undefined {
  const result = applyJsonPatch(nodeOf(doc), nodeOf(patch));
  if (!result.ok) return wanted === undefined ? undefined : result.findings[0]?.message;
  if (wanted === undefined) return 'applies where it must fail';
  return equalNodes(result.node, nodeOf(wanted), 'kyaml') ? undefined : 'gives another document';
}

function nodeOf(json: string): Node {
  return parse(fileSource('case.json', json)).documents[0]!.root!;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
