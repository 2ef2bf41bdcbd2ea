import { nameSpan } from '@hops/model';
import type { BuiltObject } from '@hops/flux';
import type { AppRename } from './app.ts';
import { renamedName } from './app-objects.ts';
import type { Step } from './renaming.ts';

/** What a new name means in the cluster: there is no renaming there, an object goes and another one comes. */
export function appSteps(rename: AppRename): Step[] {
  const objects = rename.builds.flatMap((build) => build.objects);
  return objects.flatMap((object): Step[] => {
    const newName = renamedName(object.id.name, object, rename);
    const text = newName === undefined ? undefined : meaningOf(object, newName);
    const place = rename.places.place(nameSpan(object.node));
    return text === undefined ? [] : [{ kind: 'do', text, place }];
  });
}

function meaningOf({ id }: BuiltObject, newName: string): string | undefined {
  const object = `${id.kind} ${id.namespace}/${id.name}`;
  switch (id.kind) {
    case 'PersistentVolumeClaim':
      return `${object} goes, with its data where the volume is deleted with it, and ${newName} comes empty: back it up, and restore it under the new name.`;
    case 'HelmRelease':
      return `Flux uninstalls ${object} and installs ${newName}: plan for the app to be away, and for claims that its chart makes to go.`;
    case 'ReplicationSource':
    case 'ReplicationDestination':
      return `${object} goes and ${newName} comes: see that its repository still is the one with the backups.`;
    default:
      return undefined;
  }
}
