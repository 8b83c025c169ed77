import { z } from 'zod';
import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { withAskedPlace } from '../../web/asked-place.server';
import { parseQuery } from '../../web/query';
import { projectParameters } from './project-parameters';
import type { ProjectQuery } from './project-query';

const schema = z.object(projectParameters);

/** What the address asks of the list of projects. Throws the 400 that names the parameter and what is allowed. */
export function projectQueryOf(request: Request, db: Database, language: Language): ProjectQuery {
  return withAskedPlace(db, language, parseQuery(request, schema, language));
}
