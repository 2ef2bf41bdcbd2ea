export { documentNames, type DocumentName, type Section } from './base.ts';
export { documentsOf, findBase } from './find-base.ts';
export { readBase } from './read-base.ts';
export { readingTime } from './reading-time.ts';
export type { KnowledgeCode, KnowledgeFinding } from './finding.ts';
export type { Rules } from './claims/assertion.ts';
export type { Claim, ClaimKind, Verdict } from './claims/claim.ts';
export type { Confidence, Evidence } from './evidence.ts';
export type { MarkdownDocument } from './markdown/document.ts';
export { verify, type VerifiedDocument, type VerifyAnswer, type VerifyOptions } from './verify.ts';
export { searchBase, type DocumentSection } from './show/search.ts';
export {
  showContents,
  showTopic,
  type ShowAnswer,
  type ShownCapsule,
  type ShownDocument,
} from './show/show.ts';
export { generatedSections } from './sections/generated-sections.ts';
export { withAgentsSection } from './writing/agents.ts';
export { newBase } from './writing/new-base.ts';
export { updateBase, type BaseUpdate } from './writing/update.ts';
export { newEvidence, updateEvidence, type BaseFiles, type EvidenceUpdate } from './pins/update-evidence.ts';
export { repositoryName } from './writing/base-name.ts';
export { withNote, type NoteKind } from './writing/note.ts';
export { knowledgeCodes, knowledgePage } from './documentation.ts';
export type { KnowledgePage } from './documentation/page.ts';
export { askBase, type AskAnswer, type ToldEvidence } from './show/ask.ts';
