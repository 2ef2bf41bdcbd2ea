export { listAreas } from './find-apps.ts';
export { newApp } from './new-app.ts';
export type { NewApp, NewAppAnswer, NewAppRequest, Place, Step } from './answer.ts';
