export { makejinja, type MakejinjaOptions, type Rendered } from './makejinja.ts';
export type { MakejinjaCode } from './code.ts';
