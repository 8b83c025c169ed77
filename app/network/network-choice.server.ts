import { z } from 'zod';
import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { industry } from '../region/industry.server';
import { findRegion } from '../region/regions.server';
import { badQuery } from '../web/bad-query';
import { parameter, parseQuery } from '../web/query';
import { evidences } from './filter';
import { districtCodes } from './firm-districts.server';
import type { NetworkChoice } from './network-view.server';

const parameters = z.object({
  chain: parameter.text(40),
  district: parameter.text(6),
  members: parameter.choice(['yes']),
  evidence: parameter.choice(evidences).default('any'),
  q: parameter.text(60),
});

/** What of which region's network a request asks for. Throws a 404 for an unknown region, a 400 for what is not allowed. */
export function networkChoice(
  db: Database,
  request: Request,
  region: string,
  language: Language,
): NetworkChoice & { readonly q: string } {
  const { chain, district, members, evidence, q } = parseQuery(request, parameters, language);
  if (!findRegion(db, region)) throw new Response(null, { status: 404 });
  const allowed = industry(db).chains.map(({ id }) => id);
  if (chain && !allowed.includes(chain)) throw badQuery(language, { field: 'chain', value: chain, allowed });
  const parts = districtCodes(db, region);
  if (district && !parts.includes(district))
    throw badQuery(language, { field: 'district', value: district, allowed: parts });
  return {
    region,
    filter: { chain: chain || null, district: district || null, membersOnly: members === 'yes', evidence },
    q,
  };
}
