import { describe, expect, test } from 'vitest';
import { judgeKey, mostRead } from './key-oracle.ts';
import { judge, mostUsed } from './placeholder-oracle.ts';
import { folders, open } from './repositories.ts';
import { judgeTask, someTasks } from './task-oracle.ts';

describe.for(folders)('$name', ({ folder }) => {
  test(
    'a search finds nothing that the answers leave out, unless a rule says why',
    { timeout: 60_000 },
    async () => {
      const opened = await open(folder);
      const uses = mostUsed(opened.model).flatMap((name) => judge(name, opened));
      expect(uses.filter(({ outcome, isListed }) => outcome === 'unexplained' || !isListed)).toEqual([]);
      const words = mostRead(opened.model).flatMap((key) => judgeKey(key, opened));
      expect(words.filter(({ outcome }) => outcome === 'unexplained')).toEqual([]);
      const calls = someTasks(opened).flatMap((task) => judgeTask(task, opened));
      expect(calls.filter(({ outcome }) => outcome === 'unexplained')).toEqual([]);
    },
  );
});
