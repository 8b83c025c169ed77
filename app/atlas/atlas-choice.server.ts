import { z } from 'zod';
import type { Database } from '../../db/client';
import { lenses, usualLens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { badQuery } from '../web/bad-query';
import { parameter, parseQuery } from '../web/query';
import { regionsWithRecords, type AtlasChoice } from './atlas-view.server';
import { industry } from '../region/industry.server';
import { findRegion } from '../region/regions.server';

const parameters = z.object({
  lens: parameter.choice(lenses).default(usualLens),
  chain: parameter.text(40),
  segment: parameter.text(80),
});

/** Region, lens, chain and segment a request asks for. Throws a 404 for an unknown region, a 400 that names what is allowed for the rest. */
export function atlasChoice(db: Database, request: Request, regionCode: string, language: Language): AtlasChoice {
  const { lens, chain, segment } = parseQuery(request, parameters, language);
  if (!findRegion(db, regionCode))
    throw Response.json(
      { language, lens, text: regionCode.slice(0, 60), matches: [], recorded: regionsWithRecords(db, lens, language) },
      { status: 404 },
    );
  const { chains, segments } = industry(db);
  if (chain && !chains.some(({ id }) => id === chain))
    throw badQuery(language, { field: 'chain', value: chain, allowed: chains.map(({ id }) => id) });
  if (segment && !segments.some(({ id }) => id === segment))
    throw badQuery(language, { field: 'segment', value: segment, allowed: segments.map(({ id }) => id) });
  return { region: regionCode, lens, chain: chain || null, segment: segment || null };
}
