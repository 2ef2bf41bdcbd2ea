/** A whole number with commas between thousands: `1,597`. */
export function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A number and its noun: `1 error`, `2 errors`. */
export function counted(value: number, noun: string): string {
  return `${grouped(value)} ${plural(value, noun)}`;
}

/** The noun as it stands behind a number. */
function plural(value: number, noun: string): string {
  return value === 1 ? noun : `${noun}s`;
}

/** Milliseconds as people read them: `85 ms`, `1.4 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
