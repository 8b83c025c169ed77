import { z } from 'zod';
import { profileValue } from '../alliance/profile/profile-values';
import { companyFields, type CompanyField } from '../companies/company-facts';
import { proposedRules, registerFields, type RecordField } from '../companies/profile-field-groups';
import { ok, refuse, type Outcome } from '../outcome';

/** What a report leads the desk to correct: a field of the record, all its other names, or a segment it has or not. */
export const correctable = ['segment-held', 'segment-not-held', ...companyFields, 'alias'] as const;
export type Correctable = (typeof correctable)[number];

/** A correction as the desk's form sends it; the source is what readers are shown beside the value. */
export const correctionForm = z.object({
  field: z.enum(correctable),
  value: z.string().max(proposedRules.alias.limit),
  source: z.string().trim().min(1).max(500),
});
export type CorrectionForm = z.output<typeof correctionForm>;

export function isCompanyField(field: Correctable): field is CompanyField {
  return field !== 'segment-held' && field !== 'segment-not-held' && field !== 'alias';
}

/** The column of a stated field. */
export function recordFieldOf(field: CompanyField): RecordField {
  return registerFields[companyFields.indexOf(field)]!;
}

/** The value as it will be kept; a correction says what is right, so it empties nothing. */
export function correctedValue(field: CompanyField, raw: string): Outcome<string> {
  const record = recordFieldOf(field);
  if (raw.trim() === '') return refuse('required', { field: 'value' });
  const checked = record === 'stockCode' ? stockCode(raw) : profileValue(record, raw);
  return checked.ok ? ok(checked.value!) : { ...checked, field: 'value' };
}

/** As exchanges write them: digits or letters, with a market before or after. */
function stockCode(raw: string): Outcome<string> {
  const code = raw.normalize('NFKC').trim();
  return /^[0-9A-Za-z][0-9A-Za-z.:]{1,19}$/.test(code) ? ok(code) : refuse('format', { field: 'value' });
}
