import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, renamed } from '../src/names.ts';

const renaming = { from: 'plex', to: 'navi', isForeign: (name: string) => name === 'plex-meta' };

test.for([
  ['plex', 'navi'],
  ['plex-config-v1', 'navi-config-v1'],
  ['Plex', 'Navi'],
  ['plexus', 'plexus'],
  ['plex-meta', 'plex-meta'],
  ['${PLEX_IP:=plex}', '${PLEX_IP:=navi}'],
  ['${plex}', '${plex}'],
  ['{{ .plex }}', '{{ .plex }}'],
  ['https://plex.example.com/plex', 'https://navi.example.com/plex'],
  ['http://plex.media.svc:32400', 'http://navi.media.svc:32400'],
  ['ghcr.io/example/plex', 'ghcr.io/example/plex'],
  ['my.plex.tv', 'my.plex.tv'],
])('%s becomes %s', ([text, expected]) => {
  expect(renamed(text!, renaming)).toBe(expected);
});

test('no name is left where none belongs to others', () => {
  const part = fc.constantFrom('plex', 'media', 'plexus', 'v1');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const result = renamed(parts.join('-'), { ...renaming, isForeign: () => false });
      expect(holds(result, 'plex')).toBe(false);
      expect(result.split('-')).toHaveLength(parts.length);
    }),
  );
});
