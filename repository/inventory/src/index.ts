export { inventoryOf } from './inventory-of.ts';
export type {
  BootstrapFile,
  Dashboard,
  Document,
  Heading,
  Inventory,
  Place,
  RenovateFile,
  Script,
  TalosFile,
  TalosNode,
  TemplateFile,
  Workflow,
} from './inventory.ts';
