import type { Finding, Severity, Span } from '@hops/text';
import type { TasksCode } from './code.ts';

/** A finding without related places. */
export function finding(
  code: TasksCode,
  severity: Severity,
  message: string,
  span: Span,
): Finding<TasksCode> {
  return { code, severity, message, span, related: [] };
}
