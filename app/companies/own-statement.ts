import type { Language } from '../i18n/language';

const beginnings = {
  application: { zh: '企业申报', en: "firm's own application" },
  profile: { zh: '企业自报', en: "firm's own profile, change" },
} as const;
/** As it is stored, which is the same for readers of both languages. */
const stored = ({ zh, en }: { readonly zh: string; readonly en: string }) => `${zh} ${en}`;

/** The source of what a firm said in its application. */
export const applicationSource = (reference: string): string => `${stored(beginnings.application)} ${reference}`;

/** The source of what a member said by changing its profile. */
export const profileSource = (changeId: number): string => `${stored(beginnings.profile)} ${changeId}`;

/** How many files were handed in with a claim, as its evidence notes it; the files themselves are not public. */
export const filesNote = (count: number): string => `文件 files: ${count}`;

/** Whether the firm itself said it. */
export function isOwnStatement(source: string): boolean {
  return Object.values(beginnings).some((beginning) => source.startsWith(`${stored(beginning)} `));
}

/** A firm's own statement in the reader's language; what others said stays as it was recorded. */
export function ownStatementIn(language: Language, text: string): string {
  const beginning = Object.values(beginnings).find((one) => text.startsWith(`${stored(one)} `));
  if (!beginning) return text;
  const count = language === 'zh' ? '文件 $1 份' : 'files: $1';
  return `${beginning[language]}${text.slice(stored(beginning).length)}`.replace(/文件 files: (\d+)/, count);
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
