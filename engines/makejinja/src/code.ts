import type { Finding, Sink } from '@hops/text';

/** What this engine reports. */
export type MakejinjaCode =
  | 'makejinja-missing-configuration'
  | 'makejinja-invalid-configuration'
  | 'makejinja-unknown-setting'
  | 'makejinja-not-run'
  | 'makejinja-missing-input'
  | 'makejinja-invalid-data'
  | 'makejinja-missing-value'
  | 'makejinja-unread-value'
  | 'makejinja-template-error';

export type MakejinjaFinding = Finding<MakejinjaCode>;
export type MakejinjaSink = Sink<MakejinjaCode>;
