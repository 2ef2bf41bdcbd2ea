export { compareSpans, type RelatedSpan, type Span } from './span.ts';
export { derivedSource, embeddedSource, fileSource, type Segment, type Source } from './source.ts';
export { lineIndex, type LineIndex, type Position } from './position.ts';
export {
  sortFindings,
  type Finding,
  type Fix,
  type Result,
  type Severity,
  type Sink,
  type TextEdit,
} from './finding.ts';
export { hopsOf, type HopStep, type Origin } from './origin.ts';
export type { DirectoryEntry, Files, ListResult, ReadResult, Unreadable } from './files.ts';
export { directoryOf, isWithin, joinPath, nameOf, resolvePath } from './path.ts';
export { suggest } from './suggest.ts';
export { fromBytes, toBytes } from './bytes.ts';
export { globMatcher, matchesGlob, parseGlob, type Glob } from './glob.ts';
export { credentialsIn, looksLikeCredential, namesCredential } from './credential.ts';
