import {
  buildApplication,
  buildRouteMap,
  run,
  text_en,
  type Application,
  type ApplicationText,
  type RouteMap,
} from '@stricli/core';
import { checkCommand } from './commands/check.ts';
import { configureCommand } from './commands/configure.ts';
import { diffCommand } from './commands/diff.ts';
import { docsRoutes } from './commands/docs/docs.ts';
import { doctorCommand } from './commands/doctor.ts';
import { impactCommand } from './commands/impact.ts';
import { initCommand } from './commands/init.ts';
import { mapCommand } from './commands/map.ts';
import { mcpCommand } from './commands/mcp.ts';
import { newRoutes } from './commands/new/new.ts';
import { renameCommand } from './commands/rename.ts';
import { secretsCommand } from './commands/secrets.ts';
import { statusCommand } from './commands/status.ts';
import { validateCommand } from './commands/validate.ts';
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

/** Every command that there is, by its name: `check`, `docs verify`. */
export function commandNames(): string[] {
  return namesIn(routes());
}

function namesIn(map: RouteMap<HopsContext>): string[] {
  return map.getAllEntries().flatMap(({ name, target }) => {
    const own = name.original;
    return 'getAllEntries' in target ? namesIn(target).map((inner) => `${own} ${inner}`) : [own];
  });
}

function routes(): RouteMap<HopsContext> {
  return buildRouteMap<
    | 'check'
    | 'configure'
    | 'diff'
    | 'docs'
    | 'doctor'
    | 'impact'
    | 'init'
    | 'map'
    | 'mcp'
    | 'new'
    | 'rename'
    | 'secrets'
    | 'status'
    | 'validate'
    | 'where',
    HopsContext
  >({
    routes: {
      check: checkCommand,
      configure: configureCommand,
      diff: diffCommand,
      docs: docsRoutes,
      doctor: doctorCommand,
      impact: impactCommand,
      init: initCommand,
      map: mapCommand,
      mcp: mcpCommand,
      new: newRoutes,
      rename: renameCommand,
      secrets: secretsCommand,
      status: statusCommand,
      validate: validateCommand,
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
}

function application({ process, stdout, version }: HopsContext): Application<HopsContext> {
  return buildApplication(routes(), {
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
