import type { Verification } from '../verification/answers';
import { copyDays } from '../verification/offline-copy';
import type { VerificationView } from '../public-view';
import type { Standing } from '../verification/verification';
import { msPerDay } from '../../calendar/day-ms';

/**
 * What whoever has only the number is shown: the answers without what they were found by. Of the dates the page
 * carries one alone, the end, and only when it comes while a browser may still show its copy: a copy has to say so
 * then, and whoever asks every day learns it anyway.
 */
export function unopenedView(
  number: string,
  { genuine, authorised, valid }: Verification,
  standing: Standing,
  now: Date,
): VerificationView {
  const { issuer, list, index, validUntil } = standing;
  const ends = validUntil !== undefined && Date.parse(validUntil) - now.getTime() <= (copyDays + 1) * msPerDay;
  return {
    verification: { genuine, authorised: authorised.answer === 'yes' ? { answer: 'yes' } : authorised, valid },
    checkedAt: now.toISOString(),
    facts: null,
    unopened: number,
    standing: { issuer, list, index, ...(ends ? { validUntil } : {}) },
    log: null,
  };
}
