import { describe, expect, test } from 'vitest';
import { diagramProblem } from '../src/diagrams/diagram.ts';
import { proveDocument } from './support.ts';

function problemOf(text: string): string | undefined {
  return diagramProblem(text.split('\n'))?.message;
}

describe('a diagram', () => {
  const sound: Readonly<Record<string, string>> = {
    'a flowchart': `flowchart TD
  n0["flux-system/cluster (root)"]
  n0 --> n1 --> n2
  n1 -.->|before| n2
  a(round) & b([stadium]) ==> c{{hexagon}} & d[(disk)]
  c -- says --> e{why?}:::hot
  e <--> f[/lean/]; f --o g((circle))
  g -. "maybe" .-> h
  %% a comment
  classDef hot fill:#f00`,
    'nested subgraphs': 'graph LR\nsubgraph one [One]\nsubgraph two\na-->b\nend\nend\none --> c',
    'a text over two lines': 'flowchart LR\na["first\nsecond"] --> b',
    'state diagrams': `stateDiagram-v2
  [*] --> Pending
  Pending --> Running : image pulled
  state "Not ready" as NotReady
  state Running {
    direction LR
    a --> b
  }
  note right of Running
    any text --> at all
  end note`,
    'sequence diagrams': `sequenceDiagram
  autonumber
  participant F as Flux
  actor You
  You->>F: reconcile
  F-->>-You: done
  alt it fails
    F-x You: says so
  else it works
    Note over F,You: nothing
  end`,
    'other kinds': 'gantt\n title anything',
    'a front matter': '---\ntitle: A\n---\nflowchart TD\na-->b',
  };

  test.for(Object.entries(sound))('may be %s', ([, text]) => {
    expect(problemOf(text)).toBeUndefined();
  });

  const broken: Readonly<Record<string, string>> = {
    'flowchrt TD\na-->b': 'Mermaid has no diagram flowchrt. Did you mean flowchart?',
    '': 'The diagram is empty.',
    'flowchart UP\na-->b': 'A flowchart goes TB, TD, BT, RL or LR, not UP.',
    'flowchart TD\na[open --> b': 'The bracket of “[open --> b” is not closed by ].',
    'flowchart TD\na["open --> b': 'The bracket of “["open --> b” is not closed by ].',
    'flowchart TD\na[call(it)] --> b': '“call(it)” holds brackets or quotes: write it in quotes.',
    'flowchart TD\na -->': 'An edge leads to no node.',
    'flowchart TD\na -> b': 'No edge is written like “-> b”.',
    'flowchart TD\nsubgraph one\na-->b': 'Nothing closes “subgraph one”: write end below it.',
    'flowchart TD\na-->b\nend': 'This end closes nothing.',
    'flowchart TD\na --> end': 'A node cannot be called end: write End.',
    'stateDiagram-v2\na -> b': '“a -> b” is no statement of this diagram.',
    'stateDiagram-v2\nstate a {\nb --> c': 'Nothing closes “state a {”: write } below it.',
    'sequenceDiagram\na->>b': '“a->>b” is no statement of this diagram.',
    'sequenceDiagram\nloop daily\na->>b: x': 'Nothing closes “loop daily”: write end below it.',
  };

  test.for(Object.entries(broken))('cannot be %s', ([text, message]) => {
    expect(problemOf(text)).toBe(message);
  });

  test('is shown at the line that breaks it', () => {
    const text = '# A\n\n```mermaid\nflowchart TD\n  a --> b\n  b -> c\n```\n';
    const { findings } = proveDocument(text);
    expect(findings.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
      ['docs-broken-diagram', '  b -> c'],
    ]);
  });
});
