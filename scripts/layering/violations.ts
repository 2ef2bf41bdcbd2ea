import { posix } from 'node:path';
import { forbiddenArrow, mayUseNode } from './floors.ts';
import { importsOf, type Import } from './imports.ts';
import { roomsOf, type PackageRoom } from './rooms.ts';

/** A place where the house is not built as it should be, and the rule. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What a room's tests may use beside the floors: where the shared test data lie, and how the command is bundled. */
const testSupport = new Set(['conformance/shared.ts', 'rolldown.config.ts', 'scripts/make-package.ts']);

interface ImportPlace extends Import {
  readonly file: string;
  /** The room that the file lies in; `undefined` for what stands beside the floors. */
  readonly room: PackageRoom | undefined;
}

/**
 * Checks the floors and their arrows: what a room imports, how, and whether its package.json says so.
 * @param files every package.json and TypeScript file, by its path from the top
 */
export function layeringViolations(files: ReadonlyMap<string, string>): Violation[] {
  const rooms = roomsOf(files);
  const imports = [...files].flatMap(([file, text]) =>
    file.endsWith('.ts') ? placesIn(file, text, rooms) : [],
  );
  return [
    ...imports.flatMap((place) => violationsAt(place, rooms)),
    ...rooms.flatMap((room) => unusedDependencies(room, rooms, imports, files)),
  ];
}

function placesIn(file: string, text: string, rooms: readonly PackageRoom[]): ImportPlace[] {
  const room = roomOf(file, rooms);
  return importsOf(file, text).map(({ specifier, line }) => ({ specifier, line, file, room }));
}

function violationsAt(place: ImportPlace, rooms: readonly PackageRoom[]): Violation[] {
  const message = place.specifier.startsWith('.')
    ? relativeImport(place, rooms)
    : (nodeImport(place) ?? roomImport(place, rooms));
  return message === undefined ? [] : [{ file: place.file, line: place.line, message }];
}

function relativeImport(
  { file, room, specifier }: ImportPlace,
  rooms: readonly PackageRoom[],
): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  const targetRoom = roomOf(target, rooms);
  if (targetRoom === room || (testSupport.has(target) && !isSource(file))) return undefined;
  const remedy =
    targetRoom === undefined ? 'move what it needs into the room' : `import ${targetRoom.packageName}`;
  return `${specifier} leads out of ${room?.folder ?? 'this folder'}: ${remedy}`;
}

function nodeImport({ file, room, specifier }: ImportPlace): string | undefined {
  if (room === undefined || !isSource(file) || !specifier.startsWith('node:') || mayUseNode(room, file))
    return undefined;
  return `${room.folder} imports ${specifier}: it reads only through the files it is handed`;
}

function roomImport(
  { file, room, specifier }: ImportPlace,
  rooms: readonly PackageRoom[],
): string | undefined {
  const target = rooms.find(({ packageName }) => packageName === specifier);
  if (room === undefined || target === undefined || target === room) return undefined;
  const reason = forbiddenArrow(room, target);
  if (reason !== undefined) return `${room.folder} may not import ${specifier}: ${reason}`;
  const declared = isSource(file) ? room.dependencies : [...room.dependencies, ...room.devDependencies];
  return declared.includes(specifier)
    ? undefined
    : `${room.folder}/package.json does not declare ${specifier}`;
}

function unusedDependencies(
  room: PackageRoom,
  rooms: readonly PackageRoom[],
  imports: readonly ImportPlace[],
  files: ReadonlyMap<string, string>,
): Violation[] {
  const used = new Set(imports.filter((place) => place.room === room).map(({ specifier }) => specifier));
  const file = `${room.folder}/package.json`;
  return [...room.dependencies, ...room.devDependencies]
    .filter((name) => rooms.some(({ packageName }) => packageName === name) && !used.has(name))
    .map((name) => ({
      file,
      line: lineOf(files.get(file)!, name),
      message: `${name} is declared, but nothing imports it`,
    }));
}

function roomOf(file: string, rooms: readonly PackageRoom[]): PackageRoom | undefined {
  return rooms.find(({ folder }) => file.startsWith(`${folder}/`));
}

/** What is not a room's source are its tests and scripts. */
function isSource(file: string): boolean {
  return file.split('/')[2] === 'src';
}

function lineOf(text: string, name: string): number {
  return text.slice(0, text.indexOf(`"${name}"`)).split('\n').length;
}
