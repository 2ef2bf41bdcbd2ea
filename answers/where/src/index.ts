export {
  invariantNames,
  type Heading,
  type Invariant,
  type Neighbour,
  type Place,
  type WhereAnswer,
  type WherePlace,
} from './answer.ts';
export { whereDoesItBelong } from './where.ts';
