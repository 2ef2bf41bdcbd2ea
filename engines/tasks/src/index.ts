export type { TasksCode } from './code.ts';
export { readTasks, type TasksResult } from './read-tasks.ts';
export type { Task, TaskRunner } from './task.ts';
