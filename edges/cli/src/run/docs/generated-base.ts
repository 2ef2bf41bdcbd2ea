import type { GeneratedBase } from '../engines-docs.ts';
import type { Question } from '../ask.ts';
import type { MapOptions } from '../scope.ts';

/** The question what a knowledge base of a repository would say. */
export function generatedBaseQuestion({ path, cluster }: MapOptions): Question<GeneratedBase> {
  const options = { path, cluster };
  return {
    name: 'docs sections',
    options,
    load: async () => {
      const { sectionsFiles } = await import('../engines-docs.ts');
      return (files) => sectionsFiles(files, options);
    },
  };
}
