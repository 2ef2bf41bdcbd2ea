import { buildRepository } from '@hops/flux';
import { buildModel } from '@hops/model';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';
import { expect, test } from 'vitest';
import { exampleCluster } from '../src/example-cluster.ts';
import { check } from '../src/check.ts';

const claim = (size: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: default}
spec:
  accessModes: [ReadWriteOnce]
  resources: {requests: {${size}}}
`;

const codesOf = (text: string): string[] => {
  const snapshot = memorySnapshot(exampleCluster({ 'clusters/home/data.yaml': text }));
  const repository = buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) });
  return check(buildModel(repository)).findings.map(({ code }) => code);
};

test('a field that nothing writes is missing', () => {
  expect(codesOf(claim(''))).toEqual(['missing-field']);
});

test('a field that was written, and could not be read, is not reported twice', () => {
  expect(codesOf(claim('storage: *size'))).toEqual(['yaml-unknown-anchor']);
});
