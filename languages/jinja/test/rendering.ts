import { createEnvironment, render, type EnvironmentOptions, type Rendering, type Value } from '@hops/jinja';
import { fileSource } from '@hops/text';

/** Renders a template, or one of several by the name `main`. */
export function rendering(
  templates: string | Readonly<Record<string, string>>,
  variables: Readonly<Record<string, Value>> = {},
  options: Partial<EnvironmentOptions> = {},
): Rendering {
  const texts: Readonly<Record<string, string>> =
    typeof templates === 'string' ? { main: templates } : templates;
  const load = (name: string) => (texts[name] === undefined ? undefined : fileSource(name, texts[name]));
  return render(createEnvironment({ load, ...options }), 'main', new Map(Object.entries(variables)));
}

/** What a rendering wrote, or its error as `line: kind: message`. */
export function outcome(...args: Parameters<typeof rendering>): string {
  const result = rendering(...args);
  return result.ok ? result.text : `${result.error.line}: ${result.error.kind}: ${result.error.message}`;
}
