import { describe, expect, test } from 'vitest';
import { proveDocument, statesOf } from './support.ts';

/** What a document says in code spans, one a line. */
function spans(...texts: readonly string[]): string {
  return texts.map((text) => `- \`${text}\`\n`).join('');
}

/** The code spans among `texts` that are claims of another state, or of none. */
function othersThan(state: string, texts: readonly string[]): string[] {
  const states = statesOf(spans(...texts));
  return texts.filter((text) => states[text] !== state);
}

describe('a path in a code span', () => {
  test('is proven where the repository has it, however it is written', () => {
    expect(
      othersThan('proven', [
        'kubernetes/apps/media/plex/ks.yaml',
        './kubernetes/apps/media/plex/ks.yaml',
        '/kubernetes/apps/media/plex/ks.yaml',
        '/home/somebody/home-ops/kubernetes/apps/media/plex/ks.yaml',
        '/Users/somebody/home-ops/',
        '/home/<owner>/<repository>/scripts/check.sh',
        '~/home-ops/kubernetes/apps',
        'kubernetes/apps/media/',
        'kubernetes/apps/<area>/<app>/ks.yaml',
        'kubernetes/apps/AREA/NAME/ks.yaml',
        'kubernetes/apps/{games,media}/*/ks.yaml',
        'kubernetes/**/helmrelease.yaml',
        'kubernetes/…/helmrelease.yaml',
        'kubernetes/apps/*/helmrelease.yaml',
        'kubernetes/apps/<area>/myapp/ks.yaml',
        'plex/app/helmrelease.yaml',
        './plex/ks.yaml',
        'helmrelease.yaml',
        '*.sh',
        'scripts',
        '.gitignore',
        '../scripts/check.sh',
      ]),
    ).toEqual([]);
  });

  test('is refuted where the repository does not', () => {
    expect(
      othersThan('refuted', [
        'kubernetes/apps/media/jellyfin/ks.yaml',
        'kubernetes/apps/media/jellyfin',
        'kubernets/apps/media/plex',
        '/home/somebody/home-ops/kubernetes/apps/photos',
        'kubernetes/apps/{photos,music}/*/ks.yaml',
        'kubernetes/apps/<area>/<app>/release.yaml',
        'scripts/missing.sh',
        'jellyfin/app/helmrelease.yaml',
        'missing.sh',
        'kubernetes/apps/media/plex/ks.yaml/',
        '~/home-ops/kubernetes/missing',
      ]),
    ).toEqual([]);
  });

  test('may have a variable of a script for any name', () => {
    expect(statesOf('`kubernetes/apps/${area}/plex/ks.yaml`')).toEqual({
      'kubernetes/apps/${area}/plex/ks.yaml': 'proven',
      '${area}': 'unread',
    });
  });

  test('is told apart from what only looks like one', () => {
    const claims = spans(
      'media/plex',
      'HelmRelease/plex',
      'helm.toolkit.fluxcd.io/v2',
      'ghcr.io/home-operations/plex:1.2.3',
      'docker.io/library/postgres:16',
      'https://example.com/a.yaml',
      'raw.githubusercontent.com/owner/repo/a.yaml',
      '/etc/rancher/k3s.yaml',
      '~/.kube/config',
      'feature/branch',
      'age.key',
      'config.yaml',
      'metadata.name',
      'path/to/file.yaml',
      'app.kubernetes.io/name',
      'localhost:8080',
      '192.168.42.10:6443',
      'image:tag',
      '.yaml.j2',
      '${SECRET_*}',
    );
    expect(Object.values(statesOf(claims))).not.toContain('refuted');
    expect(proveDocument(claims).findings.filter(({ code }) => code !== 'docs-capsule')).toEqual([]);
  });

  test('is proposed where it was misspelt or has moved', () => {
    const { findings } = proveDocument(
      spans('kubernetes/apps/media/plexx/ks.yaml', 'kubernetes/apps/media/plex/helmrelease.yaml'),
    );
    expect(findings.map(({ message }) => message)).toEqual([
      'kubernetes/apps/media/plexx/ks.yaml is not in the repository. Did you mean kubernetes/apps/media/plex/ks.yaml? Correct the path, or remove what is said of it.',
      'kubernetes/apps/media/plex/helmrelease.yaml is not in the repository. Did you mean kubernetes/apps/media/plex/app/helmrelease.yaml? Correct the path, or remove what is said of it.',
    ]);
  });

  test('is found in a command too, unless the command makes it', () => {
    expect(
      statesOf(
        spans('grep -rn plex kubernetes/apps', 'cat scripts/missing.sh', 'mkdir -p kubernetes/apps/new'),
      ),
    ).toEqual({ 'grep -rn plex kubernetes/apps': 'proven', 'cat scripts/missing.sh': 'refuted' });
  });
});

describe('lines', () => {
  const file = 'kubernetes/apps/media/plex/ks.yaml';

  test('are proven where the file has them and they say something', () => {
    expect(
      othersThan('proven', [
        `${file}:3`,
        `${file}:1-6`,
        `${file}#L1-L3`,
        `${file}:1,5-6`,
        'helmrelease.yaml:7',
      ]),
    ).toEqual([]);
  });

  test('are refuted behind the end, on blank lines, and backwards', () => {
    expect(
      othersThan('refuted', [
        `${file}:7`,
        `${file}:4`,
        `${file}:6-5`,
        `${file}:0`,
        'kubernetes/apps/media:1',
      ]),
    ).toEqual([]);
    expect(proveDocument(spans(`${file}:7`)).findings[0]?.message).toBe(
      `${file} ends at line 6. Cite the lines that say it today.`,
    );
  });
});

describe('a link', () => {
  test('leads to a file and to a heading', () => {
    const text = [
      '# Title here\n\n## Also (this)\n',
      '[a](../scripts/check.sh) [b](#also-this) [c](GESTALT.md#title-here) [d](https://example.com/x#y)',
      '[e](../scripts/none.sh) [f](#nowhere) [g](GESTALT.md#tittle-here)',
    ].join('\n');
    expect(statesOf(text)).toEqual({
      '../scripts/check.sh': 'proven',
      '#also-this': 'proven',
      'GESTALT.md#title-here': 'proven',
      '../scripts/none.sh': 'refuted',
      '#nowhere': 'refuted',
      'GESTALT.md#tittle-here': 'refuted',
    });
    expect(proveDocument(text).findings.at(-1)?.message).toContain('Did you mean #title-here?');
  });
});

describe('a placeholder', () => {
  const inFence = (language: string, name: string): string => `\`\`\`${language}\nx: \${${name}}\n\`\`\`\n`;

  test('is defined or used in a file that is no document', () => {
    expect(
      statesOf('`${MEDIA_SERVER}` and ${MEDIA_SERVER:=x}, `${MEDIA_SERVR}`, `$${ESCAPED}`, `${NAME}`'),
    ).toEqual({
      '${MEDIA_SERVER}': 'proven',
      '${MEDIA_SERVER:=x}': 'proven',
      '${MEDIA_SERVR}': 'refuted',
      '${NAME}': 'unread',
    });
  });

  test('is a variable of its own in a script', () => {
    expect(statesOf(inFence('yaml', 'MISSING'))).toEqual({ '${MISSING}': 'refuted' });
    expect(statesOf(inFence('bash', 'MISSING') + inFence('js', 'MISSING'))).toEqual({});
    expect(statesOf('`echo ${MISSING}`')).toEqual({ '${MISSING}': 'unread' });
  });

  test('is named without its dollar in a column of placeholders', () => {
    expect(
      statesOf('| Placeholder | Used |\n|---|---|\n| `MEDIA_SERVER` | |\n| `MEDIA_SERVR` | |\n'),
    ).toEqual({
      MEDIA_SERVER: 'proven',
      MEDIA_SERVR: 'refuted',
    });
  });

  test('of makejinja is no claim', () => {
    expect(statesOf('`#{ name }#` is rendered')).toEqual({});
  });
});

describe('a task', () => {
  test('is one of the Taskfile, or a recipe with its arguments', () => {
    expect(
      othersThan('proven', [
        'task configure',
        'task configure --yes',
        'task configure -- --flag',
        'just sync',
        'just talos upgrade node-1',
        'just talos::upgrade node-1',
      ]),
    ).toEqual([]);
    expect(
      othersThan('refuted', ['task configur', 'task helper', 'just synk', 'just talos upgrad', 'task sync']),
    ).toEqual([]);
  });

  test('is found in a fenced block, behind a prompt and between commands', () => {
    const text = '```sh\n$ task configure && task missing\ntask --list # shows task other\n```\n';
    const { findings } = proveDocument(text);
    expect(findings.map(({ message }) => message)).toEqual([
      'The repository has no task missing. Correct its name, or remove what is said of it.',
    ]);
  });

  test('is not read where its name is left open', () => {
    expect(othersThan('unread', ['task <name>', 'task talos:*'])).toEqual([]);
  });
});

describe('a command of hops', () => {
  test('is one that hops has', () => {
    expect(
      othersThan('proven', [
        'hops check',
        'npx home-ops docs verify',
        'npx --yes home-ops@1 diff main',
        'hops --help',
      ]),
    ).toEqual([]);
    expect(othersThan('unread', ['hops COMMAND --help'])).toEqual([]);
    expect(othersThan('refuted', ['hops chekc', 'npx home-ops docs prove'])).toEqual([]);
  });

  test('may name a placeholder, which is a claim of its own', () => {
    const claim = "npx home-ops impact '${MEDIA_SERVR}'";
    expect(statesOf(`\`${claim}\``)).toEqual({ [claim]: 'proven', '${MEDIA_SERVR}': 'refuted' });
  });
});
