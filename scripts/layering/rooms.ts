import { floors, type Room } from './floors.ts';

/** A room with what its package.json says. */
export interface PackageRoom extends Room {
  readonly folder: string;
  readonly packageName: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

interface PackageFile {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The rooms among these files: every folder two levels down, on one of the floors, that has a package.json. */
export function roomsOf(files: ReadonlyMap<string, string>): PackageRoom[] {
  return [...files].flatMap(([path, text]) => {
    const [floor, name, file, ...deeper] = path.split('/');
    const isRoom =
      file === 'package.json' && deeper.length === 0 && floors.some((known) => known.name === floor);
    return isRoom ? [readRoom(floor!, name!, JSON.parse(text) as PackageFile)] : [];
  });
}

function readRoom(floor: string, name: string, content: PackageFile): PackageRoom {
  return {
    floor,
    name,
    folder: `${floor}/${name}`,
    packageName: content.name,
    dependencies: Object.keys(content.dependencies ?? {}),
    devDependencies: Object.keys(content.devDependencies ?? {}),
  };
}
