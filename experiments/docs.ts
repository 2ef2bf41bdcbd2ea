import { parseArgs } from 'node:util';
import { withoutShared } from '../conformance/shared.ts';
import { withBase } from './docs/base.ts';
import { figuresOf } from './docs/figures.ts';
import { randomFrom } from './docs/random.ts';
import { repositoryTexts } from './docs/repository-texts.ts';
import { groundOf, playRound, type Round } from './docs/round.ts';
import { repositoryFolder } from './where/repository-folder.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    cases: { type: 'string', default: '520' },
    seed: { type: 'string', default: '1' },
    repository: { type: 'string', multiple: true },
  },
});

const repositories = options.repository ?? [
  'example',
  'toboshii__home-ops',
  'mirceanton__home-ops',
  'buroa__k8s-gitops',
];
/** Changes of one round are made to different files, so that one model proves all of them. */
const changesOfRound = 10;

const folders = repositories.flatMap((name) => repositoryFolder(name) ?? []);
if (folders.length < repositories.length) console.error(withoutShared);
const rounds: Round[] = [];
for (const folder of folders)
  rounds.push(...(await playRounds(folder, Number(options.cases) / folders.length)));
const figures = figuresOf(rounds);
if (options.misses) console.log(rounds.flatMap(({ misses }) => misses).join('\n'));
console.log(options.json ? JSON.stringify(figures, undefined, 2) : figuresText());

async function playRounds(folder: string, cases: number): Promise<Round[]> {
  const ground = groundOf(withBase(await repositoryTexts(folder)));
  const random = randomFrom(Number(options.seed));
  return Array.from({ length: Math.ceil(cases / changesOfRound) }, () =>
    playRound(ground, changesOfRound, random),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function figuresText(): string {
  return [
    `${figures.cases} changes to ${folders.length} repositories`,
    `recall     ${percent(figures.recall)}  claims that became false and are refuted`,
    `precision  ${percent(figures.precision)}  refuted claims that became false`,
    `re-pointed ${percent(figures.repointed)}  citations whose text merely moved`,
  ].join('\n');
}
