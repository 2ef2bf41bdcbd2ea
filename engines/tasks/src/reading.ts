import type { Sink, Span } from '@hops/text';
import type { YamlFiles } from '@hops/yaml';
import type { TasksCode } from './code.ts';
import { finding } from './finding.ts';

/** What reading one repository's tasks needs at hand. */
export interface Reading {
  readonly files: YamlFiles;
  /** Every file of the repository. */
  readonly present: ReadonlySet<string>;
  readonly sink: Sink<TasksCode>;
  /** Counts an inclusion at `span`; `false` where there are too many, which is a finding. */
  readonly mayInclude: (span: Span) => boolean;
}

/** Files that include each other in steps of two would be read more often than there are atoms; real ones 60 times. */
const mostInclusions = 2000;

/** Reads from these files. */
export function readingOf(files: YamlFiles, paths: readonly string[], sink: Sink<TasksCode>): Reading {
  let inclusions = 0;
  return {
    files,
    present: new Set(paths),
    sink,
    mayInclude(span) {
      inclusions += 1;
      const message = `More than ${mostInclusions} inclusions of Taskfiles or justfiles; those from here on are left out.`;
      if (inclusions === mostInclusions + 1)
        sink(finding('tasks-include-not-followed', 'warning', message, span));
      return inclusions <= mostInclusions;
    },
  };
}
