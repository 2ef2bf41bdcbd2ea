import type { DocumentSection } from '@hops/knowledge';
import type { Question } from '../ask.ts';

/** The question which sections of the knowledge base speak of a topic. */
export function searchQuestion(topic: string): Question<readonly DocumentSection[]> {
  return {
    name: 'docs search',
    options: { topic },
    load: async () => {
      const { searchFiles } = await import('../engines-docs.ts');
      return (files) => searchFiles(files, topic);
    },
  };
}
