import { readdirSync, readFileSync } from 'node:fs';
import type { Model } from '@hops/model';
import { describe, expect, test } from 'vitest';
import { newEvidence, verify } from '../src/index.ts';
import { commands, example, subjectAt } from './support.ts';

const folder = new URL('wrong-base/', import.meta.url);
const base = '.codex/Homelab';

/** The documents, by their path in the example. */
const documents = new Map(
  readdirSync(folder).map((name) => [`${base}/${name}`, readFileSync(new URL(name, folder), 'utf8')]),
);

/** A line with a mistake: `file:line code`. */
const planted = [...documents].flatMap(([path, text]) =>
  text.split('\n').flatMap((line, index) => {
    const [, code] = /<!-- (docs-[\w-]+)[\d -]* -->$/.exec(line) ?? [];
    return code === undefined ? [] : [`${path}:${index + 1} ${code}`];
  }),
);

/** The example with these documents as its base, and no other. */
function withBase(model: Model, texts: ReadonlyMap<string, string>): Model {
  const { repository } = model;
  const files: typeof repository.files = {
    ...repository.files,
    read: (path) => {
      const text = texts.get(path);
      if (text !== undefined) return { ok: true, bytes: new TextEncoder().encode(text) };
      return path.startsWith(`${base}/`) ? { ok: false, reason: 'absent' } : repository.files.read(path);
    },
  };
  const others = repository.paths.filter((path) => !path.startsWith(`${base}/`));
  return { ...model, repository: { ...repository, files, paths: [...others, ...texts.keys()].toSorted() } };
}

const offBy = /`([\w./-]+):(\d[\d-]*)`\. <!-- docs-moved-evidence (\d[\d-]*) -->/g;

/** What was pinned when each moved citation was right: its text, under the lines that the document names. */
function pinsOfThen(model: Model): string {
  const right = new Map([...documents].map(([path, text]) => [path, text.replaceAll(offBy, '`$1:$3`')]));
  const { files, paths } = withBase(model, right).repository;
  const pins = newEvidence({ files, paths, base, changes: new Map() }).get(`${base}/evidence.sum`) ?? '';
  const moved = [...documents.values()].flatMap((text) => [...text.matchAll(offBy)]);
  return moved.reduce(
    (text, [, path = '', wrong = '', now = '']) => text.replace(`${path}:${now} `, `${path}:${wrong} `),
    pins,
  );
}

describe('a wrong base', async () => {
  const { model, inventory } = await subjectAt(example);
  const wrong = withBase(model, new Map([...documents, [`${base}/evidence.sum`, pinsOfThen(model)]]));
  const { findings } = verify(wrong, inventory, { base, commands, sections: [] });
  const found = findings.map(({ code, span }) => {
    const line = documents.get(span.file)?.slice(0, span.start).split('\n').length;
    return `${span.file}:${line} ${code}`;
  });

  test('holds at least sixty typical mistakes', () => {
    expect(planted.length).toBeGreaterThanOrEqual(60);
  });

  test('is refuted: each of them is found', () => {
    expect(planted.filter((each) => !found.includes(each))).toEqual([]);
  });

  test('is not refuted where it is right', () => {
    const lines = new Set(planted.map((each) => each.split(' ', 1)[0]));
    expect(found.filter((each) => !lines.has(each.split(' ', 1)[0]))).toEqual([]);
  });
});
