import { expect, test } from 'vitest';
import { countOf, termsOf, wordsOf } from '../src/words.ts';

test.for([
  ['movies', 'movie'],
  ['policies', 'policy'],
  ['backing up', 'backup'],
  ['scraping', 'scrape'],
  ['stopped', 'stop'],
  ["plex's", 'plex'],
  ['nameServers', 'name-server'],
] as const)('%s and %s are the same', ([one, other]) => {
  expect(wordsOf(one)).toEqual(wordsOf(other));
});

test('words that say nothing are no terms', () => {
  expect([...termsOf('How do I change the image of plex?')]).toEqual(['imag', 'plex']);
});

test('a word is counted where it begins, in camelCase too', () => {
  const text = 'storage: x\nvolumeStorage: y\nrestorage: z\npolicies: [policy]';
  expect(countOf('storag', text, text.toLowerCase())).toBe(2);
  expect(countOf('polici', text, text.toLowerCase())).toBe(2);
});
