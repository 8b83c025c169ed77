const beginnings = { application: "企业申报 firm's own application", profile: "企业自报 firm's own profile, change" } as const;

/** The source of what a firm said in its application, in both languages. */
export const applicationSource = (reference: string): string => `${beginnings.application} ${reference}`;

/** The source of what a member said by changing its profile. */
export const profileSource = (changeId: number): string => `${beginnings.profile} ${changeId}`;

/** Whether the firm itself said it. */
export function isOwnStatement(source: string): boolean {
  return Object.values(beginnings).some((beginning) => source.startsWith(`${beginning} `));
}

/**
 * Statements as they stand: a firm's newer word on a field takes the place of its own older ones, which stay in
 * history. Other sources are never superseded. Expects the order in which they were said.
 */
export function standing<Statement extends { readonly field: string; readonly source: string }>(statements: readonly Statement[]): Statement[] {
  const last = new Map(statements.filter((one) => isOwnStatement(one.source)).map((one) => [one.field, one]));
  return statements.filter((one) => !isOwnStatement(one.source) || last.get(one.field) === one);
}
