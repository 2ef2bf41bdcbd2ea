import type { Syntax, UndefinedKind } from '@hops/jinja';
import type { Source } from '@hops/text';

/** makejinja's settings (`makejinja/config.py`), as far as they bear on what is rendered; paths are the repository's. */
export interface Configuration {
  readonly source: Source;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly includePatterns: readonly string[];
  readonly excludePatterns: readonly string[];
  readonly jinjaSuffix: string;
  readonly keepJinjaSuffix: boolean;
  readonly keepEmpty: boolean;
  /** Python code that may add data, functions and filters. */
  readonly plugins: readonly string[];
  readonly data: readonly string[];
  readonly dataVariables: ReadonlyMap<string, string>;
  readonly fileData: ReadonlyMap<string, readonly string[]>;
  readonly undefinedKind: UndefinedKind;
  readonly autoescape: boolean;
  readonly syntax: Partial<Syntax>;
}
