import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/** The operations on a disk that a plan needs. Each throws where it fails. */
export interface Disk {
  exists(path: string): boolean;
  /** The permissions of a file. */
  mode(path: string): number;
  /** Where a path leads to when links are followed. */
  resolve(path: string): string;
  read(path: string): Uint8Array;
  isEmpty(folder: string): boolean;
  makeFolder(folder: string): void;
  removeFolder(folder: string): void;
  write(path: string, bytes: Uint8Array, mode: number | undefined): void;
  move(from: string, to: string): void;
  remove(path: string): void;
}

/** The disk of this machine. */
export const machineDisk: Disk = {
  exists: (path) => statSync(path, { throwIfNoEntry: false }) !== undefined,
  mode: (path) => statSync(path).mode,
  resolve: (path) => realpathSync(path),
  read: (path) => readFileSync(path),
  isEmpty: (folder) => readdirSync(folder).length === 0,
  makeFolder: (folder) => mkdirSync(folder),
  removeFolder: (folder) => rmdirSync(folder),
  write: (path, bytes, mode) => {
    writeFileSync(path, bytes);
    if (mode !== undefined) chmodSync(path, mode);
  },
  move: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
};
