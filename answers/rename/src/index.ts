export { completedFiles, renamedFiles, type RenamedFiles } from './apply.ts';
export { renameEdits, type RenameResult } from './rename-edits.ts';
export type { Move, RenameCode, Renaming, Step } from './renaming.ts';
export { firstDifference, type Difference } from './same-build.ts';
export { findRenameTarget, type FoundRenameTarget, type RenameTarget } from './target.ts';
