import { aliasLimits } from './alias-list';
import { profileFields, type FieldWhere, type Wanted } from './profile-fields';

const names = Object.keys(profileFields) as (keyof typeof profileFields)[];

/** The fields whose rules are among those wanted, in the order of the list. */
function fieldsWhere<const Want extends Wanted>(want: Want): readonly FieldWhere<Want>[] {
  const wanted = Object.entries(want) as [keyof Wanted, readonly unknown[]][];
  return names.filter((name): name is FieldWhere<Want> =>
    wanted.every(([rule, values]) => values.includes(profileFields[name][rule])),
  );
}

/** The same fields, these first. */
function startingWith<Field extends string>(fields: readonly Field[], first: readonly NoInfer<Field>[]): Field[] {
  return [...first, ...fields.filter((field) => !first.includes(field))];
}

/** What a member edits: what waits for review first, then what is published at once. */
export const reviewedFields = fieldsWhere({ publishes: ['review'] });
export const atOnceFields = fieldsWhere({ publishes: ['at-once'] });
export type ReviewedField = (typeof reviewedFields)[number];
export type ProfileField = ReviewedField | (typeof atOnceFields)[number];
const editedFields = [...reviewedFields, ...atOnceFields] as [ProfileField, ...ProfileField[]];

/** What a member may propose: a field, or the other names by which people call the firm, all of them as one list. */
export const proposedFields = [...editedFields, 'alias'] as [ProposedField, ...ProposedField[]];
export type ProposedField = ProfileField | 'alias';
/** How each is typed and published; other names say who the firm is as its names do. */
export const proposedRules = {
  ...profileFields,
  alias: {
    statedAs: null,
    kind: 'names',
    limit: aliasLimits.names * (aliasLimits.name + 1),
    publishes: 'review',
    required: false,
  },
} as const;

/** The record of a company. */
export const recordFields = fieldsWhere({ keptIn: ['record'] });
export type RecordField = (typeof recordFields)[number];
/** The same in the order of the register on the company's page. */
export const registerFields = startingWith(recordFields, [
  'nameZh',
  'shortName',
  'nameEn',
  'regionCode',
  'uscc',
  'stockCode',
]);
/** What a record may lack: an admission and a merge fill it there. Its name every record has. */
export type FilledField = Exclude<RecordField, 'nameZh'>;
export const filledFields = registerFields.filter((field): field is FilledField => field !== 'nameZh');
/** A record's fields with what they hold. */
export type RecordValues = Record<FilledField, string | null> & { nameZh: string };

/** What is kept beside the record: the firm's own words; the lines among them, such as the address. */
export const ownWordsFields = fieldsWhere({ keptIn: ['profile'] });
export type OwnWordsField = (typeof ownWordsFields)[number];
export const ownWordsLines = fieldsWhere({ keptIn: ['profile'], kind: ['line'] });

/** What an application cannot be sent without. */
export const neededFields = fieldsWhere({ inApplication: ['must'] });
/** What an application gives of the record, and beside it. */
export const appliedRecordFields = fieldsWhere({ inApplication: ['must', 'may'], keptIn: ['record'] });
export const appliedOwnWords = fieldsWhere({ inApplication: ['must', 'may'], keptIn: ['profile'] });
/** All an application gives, as its schema has it; in the order of its form; and as the desk compares it. */
export const appliedFields = fieldsWhere({ inApplication: ['must', 'may'] });
export type AppliedField = (typeof appliedFields)[number];
export const appliedFormFields = startingWith(appliedFields, ['nameZh', 'uscc']);
export const comparedFields: readonly AppliedField[] = [...appliedRecordFields, ...appliedOwnWords];
