import type { Language } from '../i18n/language';
import { companyMessages } from './company-messages';

/** How the source of what a firm said is stored, in words of its own: rewording what readers see changes no record. */
const stored = {
  application: "企业申报 firm's own application",
  profile: "企业自报 firm's own profile, change",
  capability: "企业增补 firm's own capability, proposal",
} as const;
const kinds = ['application', 'profile', 'capability'] as const;

const kindOf = (text: string) => kinds.find((kind) => text.startsWith(`${stored[kind]} `));

/** The source of what a firm said in its application. */
export const applicationSource = (reference: string): string => `${stored.application} ${reference}`;

/** The source of what a member said by changing its profile. */
export const profileSource = (changeId: number): string => `${stored.profile} ${changeId}`;

/** The source of a capability that a member added. */
export const capabilitySource = (proposalId: number): string => `${stored.capability} ${proposalId}`;

/** How many files were handed in with a claim, as its evidence notes it; the files themselves are not public. */
export const filesNote = (count: number): string => `文件 files: ${count}`;

/** Whether the firm itself said it. */
export function isOwnStatement(source: string): boolean {
  return kindOf(source) !== undefined;
}

/** A firm's own statement in the reader's language; what others said stays as it was recorded. */
export function ownStatementIn(language: Language, text: string): string {
  const kind = kindOf(text);
  if (!kind) return text;
  const words = companyMessages[language].ownStatement;
  const rest = text.slice(stored[kind].length);
  return `${words[kind]}${rest.replace(/文件 files: (\d+)/, (_, count: string) => words.files(count))}`;
}

/**
 * Statements as they stand: a firm's newer word on a field takes the place of its own older ones, which stay in
 * history. Other sources are never superseded. Expects the order in which they were said.
 */
export function standing<Statement extends { readonly field: string; readonly source: string }>(
  statements: readonly Statement[],
): Statement[] {
  const last = new Map(statements.filter((one) => isOwnStatement(one.source)).map((one) => [one.field, one]));
  return statements.filter((one) => !isOwnStatement(one.source) || last.get(one.field) === one);
}
