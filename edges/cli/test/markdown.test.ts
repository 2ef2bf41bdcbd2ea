import { describe, expect, test } from 'vitest';
import { markdownOutput } from '../src/check-output/markdown.ts';
import { plain, sampleFinding, sampleReport } from './sample.ts';

describe('a comment for a pull request', () => {
  test('is a table of the findings, the gravest first', () => {
    expect(markdownOutput(sampleReport(), plain)).toBe(`### hops: 1 error, 1 warning, 1 info

| | Finding | Place |
| --- | --- | --- |
| error | resources names ./pvc.yaml, which does not exist. Add the file, or remove the entry.<br>\`kustomize-missing-resource\` | \`apps/media/plex/app/kustomization.yaml:6:5\` |
| warning | Kustomization flux-system/plex waits for flux-system/volsnyc, which is not there. Did you mean volsync?<br>Fix: Replace volsnyc by volsync<br>\`dangling-depends-on\` | \`apps/media/plex/ks.yaml:9:13\` |
| info | Secret media/token holds its values in plain text. Encrypt the file with SOPS, or use an ExternalSecret.<br>\`plain-secret\` | \`apps/media/plex/app/token.yaml:4:3\` |

1,597 files, 1 cluster
`);
  });

  test('has no table where nothing is wrong', () => {
    expect(markdownOutput(sampleReport([]), plain)).toBe(
      '### hops: nothing wrong\n\n1,597 files, 1 cluster\n',
    );
  });

  test('shows a message as it is: no markup, no mention, no end of the cell', () => {
    const message = '*a* | <b> `c` @someone\n${D}';
    expect(markdownOutput(sampleReport([sampleFinding({ message })]), plain)).toContain(
      String.raw`| error | \*a\* \| &lt;b> \`c\` @<!-- -->someone<br>\${D}<br>`,
    );
  });

  test('stays below what GitHub accepts, and says how much is left out', () => {
    const text = markdownOutput(sampleReport(Array.from({ length: 3000 }, () => sampleFinding())), plain);
    const rows = text.split('\n').filter((line) => line.startsWith('| error'));
    expect(text.length).toBeLessThan(65_536);
    expect(rows.length).toBeGreaterThan(100);
    expect(text).toContain(`\n${(3000 - rows.length).toLocaleString('en-US')} more findings: run`);
  });
});
