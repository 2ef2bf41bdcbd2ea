const variableName = /^[_A-Za-z][_A-Za-z0-9]*$/;

/** Whether Flux accepts the name of a variable that is to be substituted; it refuses all variables where one is amiss. */
export function isVariableName(name: string): boolean {
  return variableName.test(name);
}

/** The value of a variable as Flux substitutes it: without newlines (LoadVariables of github.com/fluxcd/pkg/kustomize). */
export function variableValue(text: string): string {
  return text.replaceAll('\n', '');
}
