import { findBase } from '@hops/knowledge';
import { fileSource, resolvePath, suggest, type Files, type Finding } from '@hops/text';
import { decodeYaml, entriesOf, get, keyText, parse, spanOf, textOf, type Node } from '@hops/yaml';

/** What a repository tells hops of itself in `hops.yaml`, and what is wrong with that file. */
export interface HopsFile {
  /** The folder of the knowledge base, `docs.base`. */
  readonly base: string | undefined;
  readonly findings: readonly Finding[];
}

/** Where it stands. */
const hopsFilePath = 'hops.yaml';

const known: Readonly<Record<string, readonly string[]>> = { '': ['docs'], docs: ['base'] };

/** Reads `hops.yaml`; a repository without one says nothing. Unknown keys are warnings, `hops-file`. */
export function readHopsFile(files: Files): HopsFile {
  const read = files.read(hopsFilePath);
  const text = read.ok ? decodeYaml(read.bytes) : undefined;
  if (text === undefined) return { base: undefined, findings: [] };
  const { documents, findings } = parse(fileSource(hopsFilePath, text));
  const root = documents[0]?.root;
  const written = textOf(get(get(root, 'docs'), 'base'));
  const base = written === undefined ? undefined : resolvePath('', written);
  return {
    base,
    findings: [...findings, ...unknownKeys(root, ''), ...unknownKeys(get(root, 'docs'), 'docs')],
  };
}

function unknownKeys(node: Node | undefined, above: string): Finding[] {
  const keys = known[above] ?? [];
  return entriesOf(node)
    .filter((entry) => !keys.includes(keyText(entry) ?? ''))
    .map((entry) => {
      const key = keyText(entry) ?? '';
      const meant = suggest(key, keys);
      const hint = meant === undefined ? ` It knows ${keys.join(', ')}.` : ` Did you mean ${meant}?`;
      const message = `hops reads no ${above === '' ? '' : `${above}.`}${key} from ${hopsFilePath}.${hint}`;
      return { code: 'hops-file', severity: 'warning', message, span: spanOf(entry.key), related: [] };
    });
}

/** The folder of the knowledge base: what `hops.yaml` says, else where one is found. */
export function baseFolder(files: Files, paths: readonly string[]): string | undefined {
  return readHopsFile(files).base ?? findBase(paths);
}
