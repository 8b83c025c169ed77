import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { regionMeant } from '../region/region-search.server';
import { unknownScope } from '../region/scope-choices.server';
import { badQuery } from './bad-query';
import { webMessages } from './messages';

/**
 * What a list's address asks for, with the region that its text means: the code of a city, also where a district or a
 * name is asked for, or ''. Throws the 400 that names the parameter and what is allowed where the scope (a chain or
 * segment) or the region is not on record.
 */
export function withAskedPlace<Query extends { readonly scope: string; readonly region: string }>(
  db: Database,
  language: Language,
  query: Query,
): Query {
  const known = unknownScope(db, query.scope);
  if (known) throw badQuery(language, { field: 'scope', value: query.scope, allowed: known });
  const region = regionMeant(db, query.region);
  if (region === null)
    throw badQuery(language, { field: 'region', value: query.region, allowed: [webMessages[language].region] });
  return { ...query, region };
}
