import { z } from 'zod';
import type { Database } from '../../db/client';
import { tiers } from '../region/industry';
import type { Language } from '../i18n/language';
import { regionMeant } from '../region/region-search.server';
import { badQuery } from '../web/bad-query';
import { webMessages } from '../web/messages';
import { parameter, parseQuery } from '../web/query';
import { unknownFilterValue } from './directory-options.server';
import {
  directorySorts,
  evidenceLevels,
  membershipValues,
  offerValues,
  projectValues,
  type DirectoryQuery,
} from './directory-query';

const values = () =>
  z
    .array(z.string().max(40))
    .max(60)
    .meta({ allowed: '≤ 60' })
    .transform((list) => [...new Set(list)])
    .default([]);

const schema = z.object({
  q: parameter.text(500),
  chain: values(),
  segment: values(),
  tier: parameter.choices(tiers),
  region: values(),
  membership: parameter.choices(membershipValues),
  offer: parameter.choices(offerValues),
  project: parameter.choices(projectValues),
  evidence: parameter.choices(evidenceLevels),
  sort: parameter.choice(directorySorts),
  regions: parameter.choice(['all']),
  page: parameter.page(),
});

/** Every parameter a directory address may carry, for the mark of kept pages. */
export const directoryParameters = Object.keys(schema.shape);

/** What the address asks of the directory. Throws the 400 that names the parameter and what is allowed. */
export function directoryQueryOf(request: Request, db: Database, language: Language): DirectoryQuery {
  const { regions, ...parsed } = parseQuery(request, schema, language);
  const region = [...new Set(parsed.region.map((asked) => regionMeant(db, asked) ?? asked))];
  const query: DirectoryQuery = { ...parsed, region, sort: parsed.sort, allRegions: regions === 'all' };
  const unknown = unknownFilterValue(db, query);
  if (unknown) {
    const { field, allowed } = unknown;
    throw badQuery(language, {
      ...unknown,
      allowed: field === 'region' ? [webMessages[language].region, ...allowed] : allowed,
    });
  }
  return query;
}
