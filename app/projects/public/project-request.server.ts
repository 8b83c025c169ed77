import { z } from 'zod';
import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { regionMeant } from '../../region/region-search.server';
import { unknownScope } from '../../region/scope-choices.server';
import { badQuery } from '../../web/bad-query';
import { parseQuery } from '../../web/query';
import { projectParameters } from './project-parameters';
import type { ProjectQuery } from './project-query';

const schema = z.object(projectParameters);

/** What the address asks of the list of projects. Throws the 400 that names the parameter and what is allowed. */
export function projectQueryOf(request: Request, db: Database, language: Language): ProjectQuery {
  const query = parseQuery(request, schema, language);
  const known = unknownScope(db, query.scope);
  if (known) throw badQuery(language, { field: 'scope', value: query.scope, allowed: known });
  const region = regionMeant(db, query.region);
  if (region === null) throw badQuery(language, { field: 'region', value: query.region, allowed: ['GB/T 2260'] });
  return { ...query, region };
}
