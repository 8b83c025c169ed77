import { z } from 'zod';
import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { institutionKinds } from '../parties/institution-kind';
import { industry } from '../region/industry.server';
import { findRegion } from '../region/regions.server';
import { badQuery } from '../web/bad-query';
import { webMessages } from '../web/messages';
import { parameter, parseQuery } from '../web/query';
import { progress, type CollaborationFilter } from './filter';

/** What of which region's projects is asked for. */
export interface ProjectNetworkChoice {
  readonly region: string;
  readonly filter: CollaborationFilter;
}

/** The query parameters that decide what is shown; `q` only lights it. */
export const filterParameters = ['progress', 'chain', 'kind', 'since', 'twice', 'ended', 'group'] as const;

const parameters = z.object({
  progress: parameter.choice(progress).default('any'),
  chain: parameter.text(40),
  kind: parameter.choice(['company', ...institutionKinds]),
  since: parameter.text(10),
  twice: parameter.choice(['yes']),
  ended: parameter.choice(['yes']),
  group: parameter.text(4),
  q: parameter.text(60),
});

/** Reads a request. Throws a 404 for an unknown region, a 400 for what is not allowed. */
export function projectNetworkChoice(
  db: Database,
  request: Request,
  region: string,
  language: Language,
): ProjectNetworkChoice & { readonly q: string } {
  const { chain, kind, since, twice, ended, group, q, progress } = parseQuery(request, parameters, language);
  if (!findRegion(db, region)) throw new Response(null, { status: 404 });
  const allowed = industry(db).chains.map(({ id }) => id);
  if (chain && !allowed.includes(chain)) throw badQuery(language, { field: 'chain', value: chain, allowed });
  if (since && !isDay(since))
    throw badQuery(language, { field: 'since', value: since, allowed: [webMessages[language].day] });
  if (group && !/^[1-9]\d{0,3}$/.test(group))
    throw badQuery(language, { field: 'group', value: group, allowed: [webMessages[language].whole] });
  const filter = {
    progress,
    chain: chain || null,
    kind: kind ?? null,
    since: since || null,
    twice: twice === 'yes',
    ended: ended === 'yes',
    group: group ? Number(group) : null,
  };
  return { region, filter, q };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
