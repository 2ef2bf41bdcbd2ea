export { diffRepositories } from './diff-repositories.ts';
export type {
  DiffAnswer,
  FieldChange,
  FieldValue,
  NotBuilt,
  ObjectChange,
  ObjectName,
  Place,
  Risk,
  Side,
} from './answer.ts';
