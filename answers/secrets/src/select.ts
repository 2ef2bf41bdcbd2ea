import type { AppSecrets, RepositorySecrets, SecretChain } from './secrets.ts';

/**
 * Keeps of a repository's Secrets what a name means: the Secrets of that name, those that an object of that name makes,
 * all of an app of that name; each with or without its namespace.
 */
export function selectSecrets({ clusters }: RepositorySecrets, name: string): RepositorySecrets {
  return {
    clusters: clusters.flatMap((cluster) => {
      const apps = cluster.apps.flatMap((app) => selectApp(app, name));
      return apps.length === 0 ? [] : [{ ...cluster, apps }];
    }),
  };
}

/** Every name that `selectSecrets` knows, namespaces left out. */
export function secretNames({ clusters }: RepositorySecrets): string[] {
  const apps = clusters.flatMap((cluster) => cluster.apps);
  return [
    ...new Set(apps.flatMap((app) => [app.name, ...app.secrets.flatMap(namesOf)].map(withoutNamespace))),
  ];
}

function selectApp(app: AppSecrets, name: string): AppSecrets[] {
  if (isCalled(app.name, name)) return [app];
  const secrets = app.secrets.filter((secret) => namesOf(secret).some((own) => isCalled(own, name)));
  return secrets.length === 0 ? [] : [{ ...app, secrets }];
}

function namesOf({ namespace, name, making }: SecretChain): string[] {
  const own = `${namespace}/${name}`;
  return making.kind === 'made' ? [own, making.maker.object.replace(/^\S+ /, '')] : [own];
}

function isCalled(own: string, name: string): boolean {
  return own === name || withoutNamespace(own) === name;
}

function withoutNamespace(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
