import { describe, expect, test } from 'vitest';
import { dotOutput } from '../src/map-output/dot.ts';
import { mermaidOutput } from '../src/map-output/mermaid.ts';
import { textOutput } from '../src/map-output/text.ts';
import { colours } from '../src/terminal/colours.ts';
import { sampleApp, sampleMap } from './sample-map.ts';

const plain = { colours: colours({ env: {}, isTerminal: false }), width: Infinity };

describe('the text of a map', () => {
  test('is a line an app: what it is, how many objects it brings, what it waits for', () => {
    expect(textOutput(sampleMap, plain)).toBe(`main  clusters/main, from GitRepository/flux-system
2 areas, 4 apps, each with its objects and ← what it waits for

media (2)
  plex   ks app-template  4  ← sonarr, volsync
  sonarr ks app-template 12

network (2)
  certs  ks failed
  cilium hr manifests     4
`);
  });

  test('puts areas side by side where the terminal is wide', () => {
    const lines = textOutput(sampleMap, { ...plain, width: 160 }).split('\n');
    expect(lines[3]).toBe(`media (2)${' '.repeat(73)}network (2)`);
    expect(lines.every((line) => line.length <= 160)).toBe(true);
  });

  test('shows as many dependencies as there is room for', () => {
    const dependsOn = [
      'media/sonarr',
      'storage/volsync',
      'database/cloudnative-pg-cluster',
      'rook-ceph/rook-ceph-cluster',
    ];
    const areas = [{ name: 'media', apps: [sampleApp({ name: 'plex', dependsOn })] }];
    const map = { clusters: [{ ...sampleMap.clusters[0]!, areas }] };
    expect(textOutput(map, { ...plain, width: 50 })).toContain(
      '\n  plex ks app-template 4  ← sonarr, volsync +2\n',
    );
    expect(textOutput(map, { ...plain, width: 33 })).toContain('\n  plex ks app-template 4  ← s… +3\n');
  });

  test('says where nothing was found', () => {
    expect(textOutput({ clusters: [] }, plain)).toMatch(/^No cluster found/);
  });
});

test('a Mermaid flowchart has a frame an area and an arrow to what an app waits for', () => {
  expect(mermaidOutput(sampleMap)).toBe(`flowchart LR
  subgraph c0["main"]
    subgraph c0a0["media"]
      c0a0n0["plex"]
      c0a0n1["sonarr"]
    end
    subgraph c0a1["network"]
      c0a1n0["certs"]
      c0a1n1["cilium"]
    end
    c0m0["storage/volsync"]:::missing
  end
  c0a0n0 --> c0a0n1
  c0a0n0 --> c0m0
  classDef missing stroke-dasharray: 4
`);
});

test('a DOT graph says the same to Graphviz', () => {
  expect(dotOutput(sampleMap)).toBe(`digraph hops {
  rankdir=LR;
  node [shape=box];
  subgraph cluster_c0 {
    label="main";
    subgraph cluster_c0a0 {
      label="media";
      c0a0n0 [label="plex"];
      c0a0n1 [label="sonarr"];
    }
    subgraph cluster_c0a1 {
      label="network";
      c0a1n0 [label="certs"];
      c0a1n1 [label="cilium"];
    }
    c0m0 [label="storage/volsync", style=dashed];
  }
  c0a0n0 -> c0a0n1;
  c0a0n0 -> c0m0;
}
`);
});

test('names cannot break a drawing', () => {
  const areas = [{ name: 'a"b', apps: [sampleApp({ name: String.raw`x<"\#` })] }];
  const map = { clusters: [{ ...sampleMap.clusters[0]!, areas }] };
  expect(mermaidOutput(map)).toContain('c0a0n0["x#lt;#quot;\\#35;"]');
  expect(dotOutput(map)).toContain(String.raw`c0a0n0 [label="x<\"\\#"];`);
});
