/** What is said of a bug in hops itself: what happened, where, and whom to tell. */
export function internalErrorText(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'hops: internal error',
    trace,
    'This is a bug in hops, not in the repository. Please report it with the lines above (npm bugs home-ops).',
  ].join('\n');
}
