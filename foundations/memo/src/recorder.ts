import type { Inputs } from './inputs.ts';
import { see, type Look, type Observation, type Trace } from './trace.ts';

/** Inputs that take down what is looked at. Asking for a hash is looking, so a step in a step leaves its trace in both. */
export interface Recorder {
  readonly inputs: Inputs;
  /** What was looked at so far, or `undefined` where something was that cannot be compared later. */
  trace(): Trace | undefined;
}

/** Begins to record what is looked at in `inputs`. */
export function recordInputs(inputs: Inputs): Recorder {
  const contents = new Map<string, string | undefined>();
  const lists = new Map<string, string | undefined>();
  const lookAtContent = (path: string): void => {
    if (!contents.has(path)) contents.set(path, see(inputs, 'content', path));
  };
  const lookAtList = (path: string): void => {
    if (!lists.has(path)) lists.set(path, see(inputs, 'list', path));
  };
  return {
    inputs: {
      read(path) {
        lookAtContent(path);
        return inputs.read(path);
      },
      list(path) {
        lookAtList(path);
        return inputs.list(path);
      },
      hash(path) {
        lookAtContent(path);
        return inputs.hash(path);
      },
      listHash(path) {
        lookAtList(path);
        return inputs.listHash(path);
      },
    },
    trace: () => traceOf(contents, lists),
  };
}

type Seen = ReadonlyMap<string, string | undefined>;

function traceOf(contents: Seen, lists: Seen): Trace | undefined {
  const trace = [...observationsOf('content', contents), ...observationsOf('list', lists)];
  return trace.length === contents.size + lists.size ? trace : undefined;
}

function observationsOf(look: Look, seen: Seen): Observation[] {
  return [...seen].flatMap(([path, what]) => (what === undefined ? [] : [{ look, path, seen: what }]));
}
