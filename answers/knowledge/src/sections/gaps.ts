import type { BuiltObject } from '@hops/flux';
import { at, textOf } from '@hops/yaml';
import { citation, type Facts } from './facts.ts';
import { unlistedFiles } from './unapplied.ts';
import { code, counted, shortened, table, tallied } from './wording.ts';

/** One thing that the repository does not tell: the question, why it matters, where to look. */
type Gap = readonly [question: string, why: string, where: string];

/** What the model cannot answer, as questions. */
export function gaps(facts: Facts): string {
  const rows = [
    noCluster,
    unreached,
    undefinedPlaceholders,
    elsewhere,
    missing,
    unpinned,
    withoutBackup,
    unused,
  ].flatMap((gap) => gap(facts));
  return table(['Question', 'Why it matters', 'Where to look'], rows);
}

function noCluster({ model, inventory }: Facts): Gap[] {
  if (model.clusters.length > 0) return [];
  const [template] = inventory.templates;
  const where = template === undefined ? '–' : code(template.path);
  return [['What does Flux build?', 'nothing here tells it yet; templates are rendered first', where]];
}

function unreached(facts: Facts): Gap[] {
  const files = unlistedFiles(facts);
  if (files.length === 0) return [];
  const where = files.slice(0, 3).map(({ path }) => code(path));
  return [
    [
      `Should Flux apply ${counted(files.length, 'manifest')} that nothing lists?`,
      'they lie in folders that Flux builds, and do nothing',
      shortened(where, 3),
    ],
  ];
}

function undefinedPlaceholders(facts: Facts): Gap[] {
  const lost = facts
    .placeholders()
    .filter(
      ({ definitions, lines, hasDefault }) => definitions.length === 0 && lines.length > 0 && !hasDefault,
    );
  return lost
    .slice(0, 5)
    .map(({ name, lines }) => [
      `Who defines ${code(name)}?`,
      'Flux stops at it, or fills in nothing',
      lines.slice(0, 2).map(citation).join(', '),
    ]);
}

function elsewhere(facts: Facts): Gap[] {
  const builds = facts.model.clusters.flatMap(({ cluster }) => cluster.kustomizations);
  const away = builds.filter(({ state }) => state.kind !== 'built');
  return away.length === 0
    ? []
    : [
        [
          `What do ${counted(away.length, 'Kustomization')} bring whose files are not here?`,
          'nothing of this base speaks of them',
          away
            .slice(0, 3)
            .map(({ spec }) => facts.cite(spec.span))
            .join(', '),
        ],
      ];
}

function missing(facts: Facts): Gap[] {
  const references = facts.model.clusters.flatMap((cluster) => cluster.references);
  const lost = references.filter(({ resolution, optional }) => resolution.kind === 'missing' && !optional);
  return tallied(lost, ({ to }) => to.kind)
    .slice(0, 4)
    .map(({ key, items, first }) => [
      items.length === 1
        ? `Who makes the ${key} ${first.to.namespace}/${first.to.name}?`
        : `Who makes what ${items.length} places name, each a ${key}, such as ${first.to.namespace}/${first.to.name}?`,
      'nothing in this repository does',
      [...new Set(items.map(({ span }) => facts.cite(span)))].slice(0, 3).join(', '),
    ]);
}

/** A chart without a version, or with a range, changes without a commit. */
function unpinned(facts: Facts): Gap[] {
  const loose = facts.model.clusters
    .flatMap(({ releases }) => releases)
    .filter(
      ({ spec: { chart } }) =>
        chart.kind === 'chart' && isLoose(chart.version) && chart.reference?.kind === 'HelmRepository',
    );
  if (loose.length === 0) return [];
  return [
    [
      `Should ${counted(loose.length, 'chart')} be pinned?`,
      'they change without a commit',
      loose
        .slice(0, 3)
        .map(({ spec }) => facts.cite(spec.span))
        .join(', '),
    ],
  ];
}

function isLoose(version: string | undefined): boolean {
  return version === undefined || /[*xX^~<>| ]|latest/.test(version);
}

/** A claim that Flux applies, in a repository that backs up others. */
function withoutBackup(facts: Facts): Gap[] {
  const objects = facts.model.clusters.flatMap((cluster) => cluster.objects);
  const saved = new Set(objects.filter(({ id }) => id.kind === 'ReplicationSource').map(sourceOf));
  const claims = objects.filter(({ id }) => id.kind === 'PersistentVolumeClaim');
  const bare = claims.filter(({ id }) => !saved.has(`${id.namespace}/${id.name}`));
  if (saved.size === 0 || bare.length === 0) return [];
  return [
    [
      `Do ${counted(bare.length, 'claim')} need a backup?`,
      'no ReplicationSource names them',
      [...new Set(bare.map((claim) => facts.citeName(claim)))].slice(0, 3).join(', '),
    ],
  ];
}

function sourceOf({ id, node }: BuiltObject): string {
  return `${id.namespace}/${textOf(at(node, 'spec', 'sourcePVC')) ?? ''}`;
}

function unused(facts: Facts): Gap[] {
  const idle = facts
    .placeholders()
    .filter(({ definitions, lines, isLocal }) => definitions.length > 0 && lines.length === 0 && !isLocal);
  if (idle.length === 0) return [];
  const names = shortened(
    idle.map(({ name }) => code(name)),
    5,
  );
  return [
    [
      `Does anything still need ${names}?`,
      'defined, and no file that Flux builds uses it',
      [...new Set(idle.map(({ definitions }) => facts.cite(definitions[0]!.span)))].slice(0, 3).join(', '),
    ],
  ];
}
