import { placing, type Model } from '@hops/model';
import { directoryOf, isWithin, nameOf } from '@hops/text';
import type { NewAppAnswer, Refusal } from './answer.ts';
import { listed } from './areas.ts';

/** The answer without files. */
export function refused(reason: Refusal, message: string): NewAppAnswer & { readonly ok: false } {
  return { ok: false, reason, message };
}

/** Why a repository has no cluster; where its apps are templates, where another one belongs. */
export function noCluster({ findings, repository }: Model): string {
  const cause = findings.find(({ code }) => code === 'flux-no-root')?.message ?? '';
  const template = repository.paths.find((path) => /(?:^|\/)ks\.ya?ml\.(?:j2|jinja2?|tmpl)$/.test(path));
  if (template === undefined) return `There is no cluster to add an app to. ${cause}`.trimEnd();
  const folder = directoryOf(template);
  return `There is no cluster to add an app to: the apps of this repository are made from templates. Render them, and add the app to what is rendered. For an app that every rendering is to have, copy the folder ${folder}, and list it where that is listed.`;
}

/** Why a repository has no app to copy, and what a person can do. */
export function noApps(model: Model): string {
  const { place } = placing(model);
  const builds = model.clusters.flatMap(({ cluster }) => cluster.kustomizations);
  const elsewhere = builds.filter(({ state }) => state.kind === 'elsewhere');
  const places = elsewhere.map(({ spec }) => {
    const { file, line } = place(spec.span);
    return `${spec.name} (${file}:${line})`;
  });
  const reason = 'No app of this repository can be copied: none has files of its own that share its name.';
  if (places.length === 0) return reason;
  const names = [...new Set(places)];
  return `${reason} ${listed(names)} ${names.length === 1 ? 'is' : 'are'} built from sources that are not these files: add the app there. To have another such Kustomization, copy its folder by hand, give it names of its own, and list it in each kustomization that lists the first.`;
}

/** Where something of this name is: a folder or file of the area, or a Kustomization or HelmRelease of any. */
export function takenBy(name: string, area: string, model: Model): string | undefined {
  const { place } = placing(model);
  const path = model.repository.paths.find(
    (each) =>
      isWithin(each, `${area}/${name}`) ||
      (directoryOf(each) === area && nameOf(each).startsWith(`${name}.`)),
  );
  if (path !== undefined) return `${name} is there already: ${path}. Take another name.`;
  const specs = model.clusters.flatMap(({ cluster, releases }) => [
    ...cluster.kustomizations.map(({ spec }) => spec),
    ...releases.map(({ spec }) => spec),
  ]);
  const known = specs.find((spec) => spec.name === name);
  if (known === undefined) return undefined;
  const { file, line } = place(known.span);
  return `${name} is there already: ${file}:${line}. Take another name.`;
}
