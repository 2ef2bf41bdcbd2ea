import { Failure, type Place } from '../failure.ts';
import type { Template } from '../syntax/template.ts';

/** A failure whose template is known. */
export class LocatedFailure extends Failure {
  readonly template: Template;

  constructor(failure: Failure, template: Template, place: Place) {
    const { kind, message, path, owner } = failure;
    super(kind, message, { place: failure.place ?? place, path, owner });
    this.template = template;
  }
}

/** Runs a step of a template; a failure of it that has no place yet is at `place`. */
export function locating<Result>(template: Template, place: Place, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof LocatedFailure) throw error;
    throw new LocatedFailure(error, template, place);
  }
}
