import { expect, test } from 'vitest';
import { rankOf } from './rank.ts';

const places = ['apps/media/plex/ks.yaml', 'apps/media/kustomization.yaml'];

test('an accepted file is right where it is named', () => {
  expect(rankOf(places, ['apps/media/kustomization.yaml'])).toBe(1);
});

test('an accepted folder is right itself, and so is a file directly in it, but nothing below', () => {
  expect(rankOf(places, ['apps/media/'])).toBe(1);
  expect(rankOf(['apps/media'], ['apps/media/'])).toBe(0);
});

test('the best of several right places counts', () => {
  expect(rankOf(places, ['apps/media/', 'apps/media/plex/ks.yaml'])).toBe(0);
});

test('where no right place is named there is no rank', () => {
  expect(rankOf(places, ['apps/games/'])).toBeUndefined();
  expect(rankOf([], ['apps/media/'])).toBeUndefined();
});
