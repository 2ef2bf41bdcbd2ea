import picocolors from 'picocolors';

/** The colours of one stream: functions that change nothing where it shows none. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** What decides whether a stream shows colours. */
export interface ColourSetting {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/**
 * Whether to colour: a non-empty `NO_COLOR` forbids it (no-color.org), else `FORCE_COLOR` other than `0` demands it
 * (force-color.org), else a terminal that is not `dumb` shows it.
 */
export function showsColours({ env, isTerminal }: ColourSetting): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

/** The colours for a stream. */
export function colours(setting: ColourSetting): Colours {
  return picocolors.createColors(showsColours(setting));
}
