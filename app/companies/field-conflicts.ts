import { ownWordsFields, registerFields } from './profile-field-groups';
import { profileFields } from './profile-fields';

/** What one source says of one field. */
export interface FieldStatement {
  readonly field: string;
  readonly value: string;
  readonly basis: string;
  readonly source: string;
}

/** Fields that can only have one right value; a company may well have several segments and aliases. */
const singleFields: readonly string[] = [...registerFields, ...ownWordsFields].flatMap(
  (field) => profileFields[field].statedAs ?? [],
);

/**
 * Fields about which stated values differ, each with its statements grouped by value, most often said first. Values
 * are alike when they differ in width, case, spaces, or a website's scheme and closing slash only.
 */
export function fieldConflicts<Statement extends FieldStatement>(
  statements: readonly Statement[],
): Map<string, Statement[][]> {
  const conflicts = new Map<string, Statement[][]>();
  for (const field of singleFields) {
    const groups = new Map<string, Statement[]>();
    for (const statement of statements) {
      if (statement.field !== field || statement.basis !== 'stated') continue;
      const value = alike(field, statement.value);
      groups.set(value, [...(groups.get(value) ?? []), statement]);
    }
    if (groups.size > 1)
      conflicts.set(
        field,
        [...groups.values()].sort((a, b) => b.length - a.length),
      );
  }
  return conflicts;
}

function alike(field: string, value: string): string {
  const folded = value.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return field === 'website'
    ? folded
        .replace(/^https?:\/\//, '')
        .replace(/^www\./, '')
        .replace(/\/$/, '')
    : folded;
}
