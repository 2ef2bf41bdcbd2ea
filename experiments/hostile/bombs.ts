/** A Kustomization that applies the repository's root, and so itself, and waits for itself. */
const selfApplying = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: self
  namespace: flux-system
spec:
  path: ./
  dependsOn:
    - name: self
  postBuild:
    substitute:
      A: \${A}
  sourceRef:
    kind: GitRepository
    name: flux-system
`;

/** Files made to hang, to overflow or to blow up what reads them. */
export const bombs: readonly string[] = [
  '['.repeat(20_000),
  '{a: '.repeat(20_000),
  '- '.repeat(20_000),
  '? '.repeat(20_000),
  staircase(2_000),
  billionLaughs('a', (name) => `[${Array.from({ length: 9 }, () => `*${name}`).join(', ')}]`),
  billionLaughs(
    'a',
    (name) => `{<<: [${Array.from({ length: 9 }, () => `*${name}`).join(', ')}], k: *${name}}`,
  ),
  kustomization('resources', ['.', './', '..', '../', './kustomization.yaml']),
  kustomization('components', ['.', '..', '../..']),
  kustomization(
    'resources',
    Array.from({ length: 2_000 }, (_, index) => `./missing-${index}.yaml`),
  ),
  manifest(`\${A:=${'${A:='.repeat(5_000)}`),
  manifest('${A/(a*)*b/c}'.repeat(500)),
  manifest('x'.repeat(200_000)),
  selfApplying,
];

function staircase(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
}

function billionLaughs(first: string, nine: (name: string) => string): string {
  const names = Array.from({ length: 12 }, (_, index) => `${first}${index}`);
  const lines = names.slice(1).map((name, index) => `${name}: &${name} ${nine(names[index]!)}\n`);
  return [`kind: ConfigMap\n${first}0: &${first}0 {lol: lol}\n`, ...lines].join('');
}

function kustomization(field: string, entries: readonly string[]): string {
  return `kind: Kustomization\n${field}:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;
}

function manifest(value: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: bomb\ndata:\n  value: ${value}\n`;
}
