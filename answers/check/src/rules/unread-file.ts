import type { Model } from '@hops/model';
import type { Finding } from '@hops/text';
import { exampleCluster } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const unreadFile: Rule<'unread-file'> = {
  code: 'unread-file',
  severity: 'warning',
  title: 'A YAML file that cannot be read',
  text: `What cannot be read cannot be checked, whoever uses the file: it is above 16 MB, it is no UTF-8 text, a link in its
path leads in a circle or out of the repository, or its permissions forbid it.

Make it readable, or keep it out of the repository.`,
  wrong: {
    files: exampleCluster({ 'talos/notes.yaml': new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0x0a]) }),
    findings: ['talos/notes.yaml:1:1'],
  },
  check: ({ repository: { paths, files }, findings }: Model) => {
    const reported = new Set(findings.map(({ span }) => span.file));
    return paths
      .filter((path) => /\.ya?ml$/.test(path) && !reported.has(path))
      .flatMap((path) => {
        const file = files.yaml(path);
        return file.ok ? [] : [report(path, reasons[file.reason])];
      });
  },
};

const reasons = {
  absent: 'the link leads to nothing: correct or remove it',
  directory: 'it is a directory',
  outside: 'the link leads out of the repository: keep a copy here instead',
  unreadable: 'its permissions forbid it: allow reading it',
  'too large': 'it is above 16 MB: keep it out of the repository, or split it',
  'link loop': 'its links lead in a circle: remove one of them',
  remote: 'it is not here',
  'not utf-8': 'it is no UTF-8 text: convert it',
} as const;

function report(path: string, reason: string): Finding<'unread-file'> {
  return finding({
    code: 'unread-file',
    severity: 'warning',
    message: `${path} cannot be read: ${reason}.`,
    span: { file: path, start: 0, end: 0 },
  });
}
