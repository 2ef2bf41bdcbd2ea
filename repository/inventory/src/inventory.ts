import type { Task } from '@hops/tasks';

/** A file of the repository and a line in it, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A machine that runs Talos, as its configuration declares it. */
export interface TalosNode extends Place {
  readonly name: string;
  readonly role: 'controller' | 'worker' | 'unknown';
  readonly address: string | undefined;
}

/** A file that configures Talos: talconfig, a patch, a machine configuration, or a template of one. */
export interface TalosFile {
  readonly path: string;
  readonly what:
    | 'talconfig'
    | 'patch'
    | 'machine configuration'
    | 'environment'
    | 'secrets'
    | 'schematic'
    | 'other';
}

/** A file that brings up a cluster before Flux runs, in the order of their paths. */
export interface BootstrapFile {
  readonly path: string;
  /** The releases of a helmfile, in its order. */
  readonly releases: readonly string[];
}

/** A program of the repository. */
export interface Script {
  readonly path: string;
  /** The first sentence of its first comment. */
  readonly purpose: string | undefined;
}

/** A workflow of GitHub, or of a forge with the same format. */
export interface Workflow {
  readonly path: string;
  readonly name: string;
  readonly triggers: readonly string[];
  readonly jobs: readonly string[];
}

/** A dashboard for Grafana. */
export interface Dashboard {
  readonly path: string;
  readonly title: string;
}

/** A configuration of Renovate; with what it extends and the files that its managers match. */
export interface RenovateFile {
  readonly path: string;
  readonly extends: readonly string[];
  readonly managers: readonly string[];
}

/** A template of makejinja or minijinja, and the file that it makes where that can be told. */
export interface TemplateFile {
  readonly path: string;
  readonly renders: string | undefined;
}

/** A heading of a document; its anchor as GitHub makes it. */
export interface Heading extends Place {
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
}

/** A Markdown file. */
export interface Document {
  readonly path: string;
  readonly title: string | undefined;
  readonly headings: readonly Heading[];
}

/** What stands in a repository beside the objects that Flux applies. Each list is sorted by path, then line. */
export interface Inventory {
  readonly tasks: readonly Task[];
  readonly talos: { readonly nodes: readonly TalosNode[]; readonly files: readonly TalosFile[] };
  readonly bootstrap: readonly BootstrapFile[];
  readonly scripts: readonly Script[];
  readonly workflows: readonly Workflow[];
  readonly dashboards: readonly Dashboard[];
  readonly renovate: readonly RenovateFile[];
  readonly templates: readonly TemplateFile[];
  readonly documents: readonly Document[];
}
