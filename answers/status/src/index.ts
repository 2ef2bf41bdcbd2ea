export { statusOf } from './status-of.ts';
export type { Evidence, Share, Status } from './status.ts';
