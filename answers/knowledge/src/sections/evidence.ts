import { spanOf } from '@hops/yaml';
import { claimExample, decryptionExample, listingOf, placeholderExample } from './examples.ts';
import type { Facts } from './facts.ts';
import { externalSecretsOf } from './stores.ts';
import { code, table } from './wording.ts';

/** What the gestalt claims, with the places that prove it. */
export function gestaltEvidence(facts: Facts): string {
  const rows = claims(facts).map(([claim, source]) => [claim, source, '🟢', '']);
  return table(['Claim', 'Source', 'Confidence', 'Details'], rows);
}

function claims(facts: Facts): [claim: string, source: string][] {
  const { model, canonical } = facts;
  const roots = model.clusters.flatMap(({ name, cluster: { root } }): [string, string][] =>
    root.span === undefined
      ? []
      : [
          [
            model.clusters.length === 1 ? 'Flux begins here' : `Flux begins ${name} here`,
            facts.cite(root.span),
          ],
        ],
  );
  const listing = canonical && listingOf(canonical, facts);
  const placeholder = placeholderExample(facts);
  const decryption = decryptionExample(facts);
  const claim = claimExample(facts);
  const [secret] = externalSecretsOf(facts);
  return [
    ...roots,
    ...(listing
      ? [[`${canonical.name} is applied because this line lists it`, facts.cite(listing)] as const]
      : []),
    ...(canonical?.build.spec.dependsOn ?? [])
      .slice(0, 2)
      .map(
        ({ namespace, name, span }) =>
          [`${canonical?.name} waits for ${namespace}/${name}`, facts.cite(span)] as const,
      ),
    ...(placeholder ? [[`${placeholder.name} is defined`, facts.cite(placeholder.defined)] as const] : []),
    ...(placeholder ? [[`${placeholder.name} is used`, code(placeholder.use)] as const] : []),
    ...(claim
      ? [[`${claim.from.id.name} mounts the claim ${claim.to.name}`, facts.cite(claim.span)] as const]
      : []),
    ...(secret ? [[`${secret.id.name} is fetched from a store`, facts.citeName(secret)] as const] : []),
    ...(decryption
      ? [
          [
            'SOPS files are decrypted with the Secret that this names',
            facts.cite(spanOf(decryption.node)),
          ] as const,
        ]
      : []),
  ].map(([claimed, source]) => [claimed, source]);
}
