export { makejinja, type Rendered } from './makejinja.ts';
export { namedFiles, type MakejinjaOptions } from './project.ts';
export { projectFiles, type ProjectFiles } from './project-files.ts';
export { neededData, type NeededData } from './needed-data.ts';
export type { MissingValue } from './missing-values.ts';
export type { MakejinjaCode } from './code.ts';
