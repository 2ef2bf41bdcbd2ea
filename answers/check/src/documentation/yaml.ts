import type { YamlCode } from '@hops/yaml';
import type { Documentation } from '../rule.ts';
import { layoutDocumentation } from './yaml-layout.ts';
import { propertyDocumentation } from './yaml-properties.ts';
import { valueDocumentation } from './yaml-values.ts';

/** What each code means that reading YAML reports. */
export const yamlDocumentation: Readonly<Record<YamlCode, Documentation>> = {
  ...layoutDocumentation,
  ...propertyDocumentation,
  ...valueDocumentation,
};
