import { z } from 'zod';

/** The parts of a case study, in the order they are read. */
export const caseParts = ['problem', 'approach', 'result', 'reuse'] as const;
export type CasePart = (typeof caseParts)[number];

/** What the lead writes. 中文 is whole before it is sent; English may be missing. */
export interface CaseText {
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly problemZh: string;
  readonly problemEn: string | null;
  readonly approachZh: string;
  readonly approachEn: string | null;
  readonly resultZh: string;
  readonly resultEn: string | null;
  /** Who can do the same, and what it takes. */
  readonly reuseZh: string;
  readonly reuseEn: string | null;
}

export const caseTextFields = [
  'titleZh',
  'titleEn',
  'problemZh',
  'problemEn',
  'approachZh',
  'approachEn',
  'resultZh',
  'resultEn',
  'reuseZh',
  'reuseEn',
] as const satisfies readonly (keyof CaseText)[];

const part = z.string().trim().max(3000);

export const caseForm = z.object({
  titleZh: z.string().trim().max(80),
  titleEn: z.string().trim().max(120),
  problemZh: part,
  problemEn: part,
  approachZh: part,
  approachEn: part,
  resultZh: part,
  resultEn: part,
  reuseZh: part,
  reuseEn: part,
  /** When the draft had last been written as the form showed it; empty where there was none. */
  seen: z.string().max(40).optional(),
});

/** The form as it is kept: what is left empty in English is missing. */
export function caseTextOf(form: Omit<z.output<typeof caseForm>, 'seen'>): CaseText {
  const { titleEn, problemEn, approachEn, resultEn, reuseEn } = form;
  return {
    ...form,
    titleEn: titleEn || null,
    problemEn: problemEn || null,
    approachEn: approachEn || null,
    resultEn: resultEn || null,
    reuseEn: reuseEn || null,
  };
}

/** The fields that are empty and must not be when it is sent. */
export function missingFields(text: CaseText): (keyof CaseText)[] {
  return caseTextFields.filter((field) => field.endsWith('Zh') && text[field] === '');
}

/** Everything it says, to search in. */
export function wholeText(text: CaseText): string {
  return caseTextFields.flatMap((field) => text[field] ?? []).join('\n');
}
