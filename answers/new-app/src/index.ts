export { listAreas } from './find-apps.ts';
export { newApp } from './new-app.ts';
export type { Flaw, NewApp, NewAppAnswer, NewAppRequest, Place, Refusal, Step } from './answer.ts';
