import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { ok, type Outcome } from '../outcome';
import { countsView, namesOf } from '../talent-counts/counts-view.server';
import type { CountsView } from '../talent-counts/counts-view';
import type { Cut } from '../talent-counts/cut';
import type { FirmInterest } from './interest';
import { firmInterests } from './interests.server';

/** What a firm's page shows: the published counts for a cut, and its own messages with their groups in words. */
export function firmInterestsView(
  db: Database,
  companyId: number,
  cut: Cut,
  language: Language,
  now: Date,
): Outcome<{ counts: CountsView | null; interests: (FirmInterest & { group: string })[] }, 'cut-unknown'> {
  const counts = countsView(db, cut, language);
  if (!counts.ok) return counts;
  const names = namesOf(db, language);
  const group = ({ chain, level, region, segment }: Cut) =>
    (
      [
        ['chain', chain],
        ['level', level],
        ['region', region],
        ['segment', segment],
      ] as const
    )
      .flatMap(([part, value]) => (value ? [names[part].get(value) ?? value] : []))
      .join(' · ');
  return ok({
    counts: counts.value,
    interests: firmInterests(db, companyId, now).map((interest) => ({ ...interest, group: group(interest.cut) })),
  });
}
