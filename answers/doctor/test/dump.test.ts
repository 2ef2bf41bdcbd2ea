import { readDump } from '@hops/doctor';
import { describe, expect, test } from 'vitest';
import { dumpOf, listText, reconciled, resource, warning } from './cluster.ts';

const kustomization = reconciled('Kustomization', 'media/plex', 'Succeeded', 'Applied');
const pod = resource('Pod', 'media/plex-0', {});

describe('a dump', () => {
  test.for([
    ['is a List', listText(kustomization, pod)],
    ['is an array', JSON.stringify([kustomization, pod])],
    ['is several Lists in a row', `${listText(kustomization)}\n${listText(pod)}`],
    ['may hold brackets in its texts', listText(warning(pod, 'a "}" and a \\'), kustomization, pod)],
  ] as const)('%s', ([, text]) => {
    expect(dumpOf(text).resources.map(({ key }) => key.name)).toEqual(['plex', 'plex-0']);
  });

  test('without an object is one of an empty cluster', () => {
    expect(dumpOf(listText())).toEqual({ resources: [], events: [] });
  });

  test('loses its Secrets', () => {
    const secret = resource('Secret', 'media/plex', { data: { TOKEN: 'UGxhbnRlZA==' } });
    expect(JSON.stringify(dumpOf(listText(secret, pod)))).not.toContain('UGxhbnRlZA');
  });

  test.for(['', '{', 'kind: List', '{"a": 1}', '3', '[1, ]'])('is not %j', (text) => {
    expect(readDump(text).ok).toBe(false);
  });
});
