import { parseArgs } from 'node:util';
import { whereDoesItBelong } from '@hops/where';
import { openWorkingTree } from '@hops/workspace';
import { modelOf } from '../conformance/pipeline.ts';
import { shared, withoutShared } from '../conformance/shared.ts';
import { figuresByRepository, figuresTable, missLines, type Answered } from './where/figures.ts';
import { readQuestions, type Question } from './where/questions.ts';
import { rankOf } from './where/rank.ts';
import { repositoryFolder } from './where/repository-folder.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    set: { type: 'string', default: 'building' },
    misses: { type: 'boolean', default: false },
  },
});

if (shared === undefined) console.error(withoutShared);
const asked = readQuestions().filter(({ set }) => set === options.set);
const answers = await answerAll(asked);
if (options.json) console.log(JSON.stringify(figuresByRepository(answers), undefined, 2));
else
  console.log(options.misses ? `${figuresTable(answers)}\n\n${missLines(answers)}` : figuresTable(answers));

async function answerAll(questions: readonly Question[]): Promise<Answered[]> {
  const repositories = new Set(questions.map(({ repository }) => repository));
  const answered: Answered[] = [];
  for (const repository of repositories) {
    const own = questions.filter((question) => question.repository === repository);
    answered.push(...(await answerIn(repositoryFolder(repository), own)));
  }
  return answered;
}

async function answerIn(folder: string | undefined, questions: readonly Question[]): Promise<Answered[]> {
  if (folder === undefined) return [];
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  const model = modelOf(opened.snapshot);
  return questions.map((question) => {
    const places = whereDoesItBelong(model, question.ask).places.map(({ file }) => file);
    return { question, places, rank: rankOf(places, question.accept) };
  });
}
