const SCHEMES: readonly string[] = ['ssh://', 'https://', 'http://', 'file://'];

/** Whether kustomize fetches a path over HTTP when it is to be a file. */
export function isRemoteFile(path: string): boolean {
  return /^https?:/i.test(path);
}

/** Whether kustomize clones a path as a Git repository when no local file has this name (api/internal/git/repospec). */
export function isRepository(path: string): boolean {
  if (path.startsWith('/')) return false;
  const spec = path.replace(/\?.*$/s, '').replace(/^git::/i, '');
  const scheme = SCHEMES.find((prefix) => spec.toLowerCase().startsWith(prefix)) ?? '';
  const afterScheme = spec.slice(scheme.length);
  const user = /^[a-zA-Z][a-zA-Z0-9-]*@/.exec(afterScheme)?.[0] ?? '';
  const rest = afterScheme.slice(user.length);
  if (scheme === 'file://') return rest !== '';
  const isGitHub = /^github\.com[/:]/i.test(rest);
  if (scheme === '' && user === '' && !isGitHub) return false;
  const separator = rest.search(scheme === '' ? /[:/]/ : /\//);
  return separator > 0 && namesRepository(rest.slice(separator + 1));
}

function namesRepository(path: string): boolean {
  return path !== '' && (path.includes('_git/') || path.includes('.git') || path.split('/').length >= 2);
}
