import { z } from 'zod';
import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { findRegion } from '../../region/regions.server';
import { badQuery } from '../../web/bad-query';
import { webMessages } from '../../web/messages';
import { parameter, parseQuery } from '../../web/query';
import { atlasChoice, type AtlasChoice } from '../atlas-choice.server';

/** What of a region is compared with another. */
export interface ComparisonChoice extends AtlasChoice {
  /** The other region; null for the first of those offered. */
  readonly with: string | null;
}

/** What the answer depends on, where it may be kept. */
export const comparisonParameters = ['mode', 'with', 'lens', 'chain', 'segment'];

const parameters = z.object({ with: parameter.text(12) });

/** The comparison that a request asks for. Throws as `atlasChoice` does, and a 400 for an unknown other region. */
export function comparisonChoice(
  db: Database,
  request: Request,
  regionCode: string,
  language: Language,
): ComparisonChoice {
  const choice = atlasChoice(db, request, regionCode, language);
  const { with: other } = parseQuery(request, parameters, language);
  if (other && !findRegion(db, other))
    throw badQuery(language, { field: 'with', value: other, allowed: [webMessages[language].regionCode] });
  return { ...choice, with: other || null };
}

/** The same where an address that answers for all modes asks for a comparison; null where it does not. */
export function askedComparison(
  db: Database,
  request: Request,
  regionCode: string,
  language: Language,
): ComparisonChoice | null {
  const isAsked = new URL(request.url).searchParams.get('mode') === 'comparison';
  return isAsked ? comparisonChoice(db, request, regionCode, language) : null;
}
