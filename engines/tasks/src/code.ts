/** What can be wrong with how Taskfiles and justfiles are read. */
export type TasksCode =
  | 'tasks-missing-include'
  | 'tasks-include-cycle'
  | 'tasks-include-not-followed'
  | 'tasks-unreadable'
  | 'tasks-syntax';
