import { describe, expect, test } from 'vitest';
import { agree, buildHere } from './oracle/overlay.ts';
import { readRecorded } from './oracle/record.ts';

describe.each(['refusals', 'overlays', 'differences'])('%s, recorded from the real kustomize', (file) => {
  test.each(readRecorded(file))('$name', ({ overlay, answer }) => {
    const built = buildHere(overlay);
    expect(agree(built, answer) ? answer : built).toEqual(answer);
  });
});
