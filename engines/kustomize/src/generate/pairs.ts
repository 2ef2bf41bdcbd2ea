import { derivedSource, fileSource, nameOf, type Origin, type Source, type Span } from '@hops/text';
import { decodeText, spanOf, type Mapping, type Scalar } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure } from '../finding.ts';
import { givenText, textsAt, type Text } from '../kustomization/values.ts';
import { readBytes } from '../load/path.ts';

/** A key and its value, which is text or (where it is not UTF-8) bytes. */
export interface Pair {
  readonly key: string;
  readonly value: { readonly text: Scalar } | { readonly bytes: Uint8Array; readonly origin: Origin };
}

/** The pairs of a generator: from its `envs`, then its `literals`, then its `files`. Reports sources that give none. */
export function pairsOf(context: BuildContext, site: Site, generator: Mapping): readonly Pair[] {
  const single = givenText(generator, 'env');
  const envs = [...textsAt(generator, 'envs'), ...(single === undefined ? [] : [single])];
  return [
    ...envs.flatMap((entry) => envPairs(context, site, entry)),
    ...textsAt(generator, 'literals').flatMap((entry) => literalPair(context, entry)),
    ...textsAt(generator, 'files').flatMap((entry) => filePair(context, site, entry)),
  ];
}

function envPairs(context: BuildContext, site: Site, entry: Text): readonly Pair[] {
  const file = readBytes(context, site, entry);
  if (file === undefined) return [];
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) {
    refuse(
      context,
      entry,
      `${entry.text} is not UTF-8, so its variables cannot be read. Save it as UTF-8 text.`,
    );
    return [];
  }
  const source = fileSource(file.path, decoded.text);
  return [...decoded.text.matchAll(/^[^\n]*/gm)].flatMap((line) => {
    const text = line[0].replace(/\r$/, '').replace(line.index === 0 ? /^\uFEFF?\s*/ : /^\s*/, '');
    if (text === '' || text.startsWith('#')) return [];
    const start = line.index + line[0].indexOf(text);
    const equals = text.indexOf('=');
    if (equals < 0) return [{ key: text, value: { text: generated(source, start, start, entry) } }];
    return [
      {
        key: text.slice(0, equals),
        value: { text: generated(source, start + equals + 1, start + text.length, entry) },
      },
    ];
  });
}

function literalPair(context: BuildContext, entry: Text): readonly Pair[] {
  const equals = entry.text.indexOf('=');
  if (equals <= 0) {
    refuse(context, entry, 'This literal has no key. Write it as key=value.');
    return [];
  }
  const written = entry.text.slice(equals + 1);
  const text = /^(["']).*\1$/s.test(written) && written.length > 1 ? written.slice(1, -1) : written;
  const source = derivedSource(text, spanOf(entry.node));
  return [{ key: entry.text.slice(0, equals), value: { text: generated(source, 0, text.length, entry) } }];
}

function filePair(context: BuildContext, site: Site, entry: Text): readonly Pair[] {
  const [first = '', second, ...more] = entry.text.split('=');
  if (more.length > 0 || first === '' || second === '') {
    refuse(context, entry, 'This entry names no file. Write it as path or key=path.');
    return [];
  }
  const path = second ?? first;
  const called = second === undefined ? {} : { called: `The file for the key ${first}` };
  const file = readBytes(context, site, { text: path, node: entry.node, ...called });
  if (file === undefined) return [];
  const key = second === undefined ? nameOf(path.replace(/\/+$/, '')) : first;
  const decoded = decodeText(file.bytes);
  if (!decoded.ok)
    return [
      { key, value: { bytes: file.bytes, origin: originIn({ file: file.path, start: 0, end: 0 }, entry) } },
    ];
  const source = fileSource(file.path, decoded.text);
  return [{ key, value: { text: generated(source, 0, decoded.text.length, entry) } }];
}

function generated(source: Source, start: number, end: number, entry: Text): Scalar {
  const text = source.text.slice(start, end);
  const origin = originIn(source.span(start, end), entry);
  return {
    kind: 'scalar',
    source,
    start,
    end,
    tag: '!!str',
    anchor: undefined,
    origin,
    text,
    style: 'plain',
  };
}

function originIn(written: Span, { node }: Text): Origin {
  const previous: Origin = { step: 'written', span: written, previous: undefined };
  return { step: 'generated', span: spanOf(node), previous };
}

function refuse({ report }: BuildContext, { node }: Text, message: string): void {
  report(failure('kustomize-bad-generator', spanOf(node), message));
}
