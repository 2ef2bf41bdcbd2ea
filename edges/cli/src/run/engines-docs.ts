import { inventoryOf } from '@hops/inventory';
import {
  askBase,
  generatedSections,
  readBase,
  repositoryName,
  searchBase,
  showContents,
  showTopic,
  type AskAnswer,
  type DocumentSection,
  type Section,
  type ShowAnswer,
} from '@hops/knowledge';
import { isWithin, resolvePath, suggest } from '@hops/text';
import { answered, didYouMean, refused, type Outcome } from '../outcome.ts';
import { baseFolder } from '../project/hops-file.ts';
import { verifyReport, type VerifyReport } from '../report/verify-report.ts';
import { modelOf, textOf } from './engines.ts';
import type { NamedFiles } from './named.ts';
import { heeded, prove } from './prove.ts';
import type { DocsAskOptions, DocsShowOptions, DocsVerifyOptions, MapOptions } from './scope.ts';

/** Proves the knowledge base of a repository; refuses where there is none. */
export function verifyFiles(files: NamedFiles, options: DocsVerifyOptions): Outcome<VerifyReport> {
  const base = baseOf(files, options.base);
  if (!base.ok) return base;
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const { commands, today } = options;
  const answer = prove(model.answer, { base: base.answer, commands, today });
  return answered(verifyReport({ ...answer, findings: heeded(model.answer, answer) }, textOf(files)));
}

/** Shows what the knowledge base says of a topic; refuses where there is no base. */
export function showFiles(files: NamedFiles, { base: wanted, topic }: DocsShowOptions): Outcome<ShowAnswer> {
  const base = baseOf(files, wanted);
  if (!base.ok) return base;
  const documents = readBase(files, files.paths, base.answer);
  return answered(topic === undefined ? showContents(documents) : showTopic(documents, topic));
}

/** Looks up what the knowledge base says to a question; refuses where there is no base. */
export function askFiles(files: NamedFiles, { base: wanted, question }: DocsAskOptions): Outcome<AskAnswer> {
  const base = baseOf(files, wanted);
  return base.ok ? answered(askBase(readBase(files, files.paths, base.answer), question)) : base;
}

/** Finds the sections of the knowledge base that speak of a topic; refuses where there is no base. */
export function searchFiles(files: NamedFiles, topic: string): Outcome<readonly DocumentSection[]> {
  const base = baseOf(files, undefined);
  return base.ok ? answered(searchBase(readBase(files, files.paths, base.answer), topic)) : base;
}

/** What a base of this repository would say, and what it would be called. */
export interface GeneratedBase {
  /** The name of the repository which Flux syncs; `null` where no file tells it. */
  readonly name: string | null;
  readonly sections: readonly Section[];
}

/** Writes the sections of a knowledge base. */
export function sectionsFiles(files: NamedFiles, options: MapOptions): Outcome<GeneratedBase> {
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const sections = generatedSections(model.answer, inventoryOf(model.answer.repository));
  return answered({ name: repositoryName(model.answer) ?? null, sections });
}

/** The knowledge base that `--base` names, or the one that the repository has. */
function baseOf(files: NamedFiles, wanted: string | undefined): Outcome<string> {
  if (wanted === undefined) {
    const found = baseFolder(files, files.paths);
    if (found !== undefined) return answered(found);
    return refused(
      'No folder holds a knowledge base (GESTALT.md and its siblings). `hops docs init` writes one; --base names another.',
    );
  }
  const base = resolvePath('', wanted);
  const documents = files.paths.filter((path) => path.endsWith('.md'));
  if (base !== undefined && documents.some((path) => isWithin(path, base))) return answered(base);
  const folders = documents.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  return refused(
    `--base: ${wanted} holds no Markdown.${didYouMean(suggest(wanted, [...folders, ...documents]))}`,
  );
}
