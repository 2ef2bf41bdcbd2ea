import {
  buildApplication,
  buildRouteMap,
  run,
  text_en,
  type Application,
  type ApplicationText,
} from '@stricli/core';
import { checkCommand } from './commands/check.ts';
import { configureCommand } from './commands/configure.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { impactCommand } from './commands/impact.ts';
import { mapCommand } from './commands/map.ts';
import { secretsCommand } from './commands/secrets.ts';
import { whereCommand } from './commands/where.ts';
import type { HopsContext } from './context.ts';
import { internalErrorText } from './internal-error.ts';
import { showsColours } from './terminal/colours.ts';

/** Usage, environment, or a bug: nothing could be said of the repository. */
const failed = 2;

const text: ApplicationText = {
  ...text_en,
  commandErrorResult: (error) => `hops: ${error.message}`,
  exceptionWhileRunningCommand: internalErrorText,
  exceptionWhileLoadingCommandFunction: internalErrorText,
};

/** Runs the command that `inputs` name; returns the exit code: 0 clean, 1 findings, 2 usage or environment. */
export async function runHops(inputs: readonly string[], context: HopsContext): Promise<number> {
  await run(application(context), inputs, context);
  const code = Number(context.process.exitCode);
  return code < 0 ? failed : code;
}

function application({ process, stdout, version }: HopsContext): Application<HopsContext> {
  const root = buildRouteMap<
    'check' | 'configure' | 'diff' | 'doctor' | 'impact' | 'map' | 'secrets' | 'where',
    HopsContext
  >({
    routes: {
      check: checkCommand,
      configure: configureCommand,
      diff: diffCommand,
      doctor: doctorCommand,
      impact: impactCommand,
      map: mapCommand,
      secrets: secretsCommand,
      where: whereCommand,
    },
    docs: {
      brief: 'A compiler and a map for home-ops repositories',
      fullDescription: [
        'Reads a home-ops repository as one program, builds it the way the cluster',
        'would, and answers with file and line. `hops COMMAND --help` shows examples.',
      ].join('\n'),
    },
  });
  return buildApplication(root, {
    name: 'hops',
    versionInfo: { currentVersion: version },
    scanner: { caseStyle: 'allow-kebab-for-camel' },
    documentation: {
      onlyRequiredInUsageLine: true,
      disableAnsiColor: !showsColours({ env: process.env, isTerminal: stdout.isTerminal }),
    },
    localization: { text },
    determineExitCode: () => failed,
  });
}
