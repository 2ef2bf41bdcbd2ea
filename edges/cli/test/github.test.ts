import { describe, expect, test } from 'vitest';
import { githubOutput } from '../src/check-output/github.ts';
import { plain, sampleFinding, sampleReport, sampleFindings } from './sample.ts';

describe('GitHub annotations', () => {
  test('one line a finding, the gravest first, with its place and its code as title', () => {
    expect(githubOutput(sampleReport(sampleFindings.toReversed()), plain).split('\n')).toEqual([
      '::error file=apps/media/plex/app/kustomization.yaml,line=6,endLine=6,col=5,endColumn=15,title=kustomize-missing-resource::resources names ./pvc.yaml, which does not exist. Add the file, or remove the entry.%0Aapps/media/plex/ks.yaml:7: this Kustomization builds it',
      '::warning file=apps/media/plex/ks.yaml,line=9,endLine=9,col=13,endColumn=20,title=dangling-depends-on::Kustomization flux-system/plex waits for flux-system/volsnyc, which is not there. Did you mean volsync?%0AFix: Replace volsnyc by volsync',
      '::notice file=apps/media/plex/app/token.yaml,line=4,endLine=4,col=3,endColumn=17,title=plain-secret::Secret media/token holds its values in plain text. Encrypt the file with SOPS, or use an ExternalSecret.',
      '',
    ]);
  });

  test('a message cannot end the command or begin another', () => {
    const message = '100%\r\n::error::';
    const [line, ...rest] = githubOutput(sampleReport([sampleFinding({ message })]), plain).split('\n');
    expect(line).toMatch(/::100%25%0D%0A::error::$/);
    expect(rest).toEqual(['']);
  });

  test('a comma or a colon in a file name does not end the property', () => {
    const finding = sampleFinding({ span: { file: 'a,b:c.yaml', start: 0, end: 0 } });
    expect(githubOutput(sampleReport([finding]), plain)).toContain('file=a%2Cb%3Ac.yaml,line=1');
  });

  test('columns are left out where a finding spans lines: GitHub refuses them there', () => {
    const finding = sampleFinding({ span: { file: 'apps/media/plex/ks.yaml', start: 0, end: 20 } });
    const text = githubOutput(sampleReport([finding]), { ...plain, folder: 'infra' });
    expect(text).toContain('::error file=infra/apps/media/plex/ks.yaml,line=1,endLine=2,title=');
  });

  test('a finding about the whole repository has no place', () => {
    const finding = sampleFinding({ code: 'flux-no-root', span: { file: '', start: 0, end: 0 } });
    expect(githubOutput(sampleReport([finding]), plain)).toMatch(/^::error title=flux-no-root::/);
  });

  test('nothing is printed where nothing is wrong', () => {
    expect(githubOutput(sampleReport([]), plain)).toBe('');
  });
});
