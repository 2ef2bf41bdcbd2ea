import { describe, expect, test } from 'vitest';
import { checkReport } from '../src/report/check-report.ts';
import { sampleAnswer, sampleFinding, sampleReport } from './sample.ts';

/** The line that is quoted with a finding of `code` at `marked` in `text`. */
function quoted(text: string, marked: string, code: string = 'some-rule'): string | undefined {
  const start = text.indexOf(marked);
  const finding = sampleFinding({ code, span: { file: 'a.yaml', start, end: start + marked.length } });
  return checkReport(sampleAnswer([finding]), () => text).findings[0]!.excerpt;
}

describe('places', () => {
  test('are lines and columns from 1, in UTF-16 units', () => {
    const finding = sampleFinding({ span: { file: 'a.yaml', start: 4, end: 7 } });
    const report = checkReport(sampleAnswer([finding]), () => '🍕: 1\r\nb: 2\n');
    expect(report.findings[0]).toMatchObject({ line: 1, column: 5, endLine: 2, endColumn: 1 });
  });

  test('in a file without text are its beginning', () => {
    const finding = sampleFinding({ span: { file: 'picture.png', start: 0, end: 0 } });
    const [placed] = sampleReport([finding]).findings;
    expect(placed).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 1 });
    expect(placed).not.toHaveProperty('excerpt');
  });
});

describe('the quoted line', () => {
  test('is the line where the finding begins, with spaces for tabs', () => {
    expect(quoted('a: 1\nb:\t2 \n', '2')).toBe('b: 2');
  });

  test.for([
    ['password: hunter2', 'password: …'],
    ['  - "pass.word":  hunter2', '  - "pass.word": …'],
    ['password:', 'password:'],
    ['- hunter2', undefined],
    ['- postgres://user:hunter2@host', undefined],
    ['hunter2 is the: password', undefined],
  ])('of a rule about secrets is only the key: %s', ([line, expected]) => {
    expect(quoted(`${line}\n`, line!, 'credential-literal')).toBe(expected);
    expect(quoted(`${line}\n`, line!, 'plain-secret')).toBe(expected);
  });

  test('in a Secret is only the key, whatever the rule', () => {
    const documents =
      'kind: ConfigMap\nport: 1\n---\nstringData:\n  key: hunter2\nkind: Secret\n--- # more\nhost: x\n';
    expect(quoted(documents, 'hunter2')).toBe('  key: …');
    expect(quoted(documents, '1')).toBe('port: 1');
    expect(quoted(documents, 'x')).toBe('host: x');
    expect(quoted('{\n  "kind": "Secret",\n  data: hunter2\n}\n', 'hunter2')).toBe('  data: …');
  });

  test('of something that only refers to a Secret is whole', () => {
    expect(quoted('valuesFrom:\n  - kind: Secret\n    name: values\n', 'values\n')).toBe('    name: values');
  });
});
