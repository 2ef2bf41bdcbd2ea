/** What can go wrong while a repository is built as Flux builds it. */
export type FluxCode =
  | 'flux-no-root'
  | 'flux-path-missing'
  | 'flux-path-outside'
  | 'flux-too-deep'
  | 'flux-invalid-variable'
  | 'flux-malformed-placeholder'
  | 'flux-broken-substitution';
