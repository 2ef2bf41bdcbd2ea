/** The kinds whose name is one label of DNS, not several with dots. */
const labels: ReadonlySet<string> = new Set(['/Namespace', '/Service']);

/** What is wrong with an object's name, by `k8s.io/apimachinery/pkg/api/validation`; `undefined` where nothing is. */
export function nameProblem(group: string, kind: string, name: string): string | undefined {
  if (group === 'rbac.authorization.k8s.io') return segmentProblem(name);
  const isLabel = labels.has(`${group}/${kind}`);
  const limit = lengthLimit(group, kind, isLabel);
  if (name.length > limit) return `it has ${name.length} characters, at most ${limit} are allowed`;
  if (/[A-Z]/.test(name)) return 'it has capital letters; write small ones';
  const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
  const pattern = isLabel ? `^${label}$` : `^${label}(?:\\.${label})*$`;
  if (new RegExp(pattern).test(name)) return undefined;
  const allowed = isLabel ? 'small letters, digits and -' : 'small letters, digits, - and .';
  return `only ${allowed} are allowed, with a letter or digit at both ends`;
}

function lengthLimit(group: string, kind: string, isLabel: boolean): number {
  if (group === 'batch' && kind === 'CronJob') return 52;
  return isLabel ? 63 : 253;
}

/** Roles and bindings take what can stand in a URL's path. */
function segmentProblem(name: string): string | undefined {
  if (name === '.' || name === '..') return `it is ${name}`;
  return /[/%]/.test(name) ? 'neither / nor % is allowed' : undefined;
}
