export { listSecrets } from './list-secrets.ts';
export { secretNames, selectSecrets } from './select.ts';
export type {
  AppSecrets,
  ClusterSecrets,
  Ingredient,
  Maker,
  MakerKind,
  Making,
  Reader,
  Remote,
  RepositorySecrets,
  Restart,
  SecretChain,
  SecretKey,
  Step,
  Store,
} from './secrets.ts';
