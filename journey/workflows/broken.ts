import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpText, pendingPod, unready } from '../dump.ts';
import { namesOf } from '../names.ts';
import type { Walk } from '../walk.ts';
import type { Workflow } from '../workflow.ts';

const kustomization = 'kustomize.toolkit.fluxcd.io/v1';
const externalSecret = 'external-secrets.io/v1';

interface SecretsAnswer {
  readonly clusters: readonly {
    readonly apps: readonly {
      readonly secrets: readonly {
        readonly making: {
          readonly kind: string;
          readonly maker?: { readonly kind: string; readonly object: string };
        };
      }[];
    }[];
  }[];
}

export const broken: Workflow = {
  title: 'When things break',
  walk: (walk) => {
    const { app } = namesOf(walk);
    const dump = join(walk.subject.folder, '.git/dump.json');
    const made = externalSecretOf(walk, app.name);

    walk.say(
      `Flux is stuck: ${app.name} waits, because its ExternalSecret fetches nothing. \`kubectl get … -o json\` was saved as a dump; hops follows it to the line in Git.`,
    );
    const stuck = `health check failed: timeout waiting for: [ExternalSecret/${made.namespace}/${made.name} status: 'InProgress']`;
    const error = 'error processing spec.data[0]: item not found in the vault';
    writeFileSync(
      dump,
      dumpText(
        unready(kustomization, 'Kustomization', app.namespace, app.name, 'HealthCheckFailed', stuck),
        unready(externalSecret, 'ExternalSecret', made.namespace, made.name, 'SecretSyncedError', error),
      ),
    );
    const stuckAnswer = walk.hops(['doctor', '--from', '.git/dump.json'], { code: 1, isInTour: true });
    assert.match(stuckAnswer.stdout, new RegExp(`ExternalSecret ${made.namespace}/${made.name}`));

    walk.say('A pod is pending, since the claim that it mounts is called otherwise:');
    const claim = `${app.name}-dta`;
    const message = `0/3 nodes are available: persistentvolumeclaim "${claim}" not found. preemption: not eligible`;
    writeFileSync(dump, dumpText(pendingPod(made.namespace, `${app.name}-0`, app.name, message)));
    const pending = walk.hops(['doctor', '--from', '.git/dump.json'], { code: 1 });
    assert.ok(pending.stdout.includes(claim), pending.stdout);

    walk.say('Without a dump, the message alone will do:');
    walk.hops(['doctor', "dependency 'nowhere/nothing' is not ready"], { code: 1, lines: 12 });
  },
};

function externalSecretOf(walk: Walk, app: string): { readonly namespace: string; readonly name: string } {
  const { clusters } = walk.json(['secrets', app]) as SecretsAnswer;
  const makers = clusters.flatMap(({ apps }) =>
    apps.flatMap(({ secrets }) => secrets.map(({ making }) => making.maker)),
  );
  const maker = makers.find((each) => each?.kind === 'ExternalSecret');
  const [, namespace, name] = /^ExternalSecret (.+)\/(.+)$/.exec(maker?.object ?? '') ?? [];
  if (namespace === undefined || name === undefined) throw new Error(`no ExternalSecret of ${app}`);
  return { namespace, name };
}
