import { z } from 'zod';
import type { Database } from '../../db/client';
import { lenses, usualLens, type Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { badQuery } from '../web/bad-query';
import { parameter, parseQuery } from '../web/query';
import { industry } from '../region/industry.server';
import { regionsToChoose } from '../region/region-search.server';
import { findRegion } from '../region/regions.server';
import { askedBesideRegion } from './asked-beside-region';
import { regionsWithRecords } from './region-options.server';

/** What a reader chose to see of the atlas. */
export interface AtlasChoice {
  readonly region: string;
  readonly lens: Lens;
  readonly chain: string | null;
  readonly segment: string | null;
  /** The other of two segments between which the paths are shown. */
  readonly to?: string | null;
}

const parameters = z.object({
  lens: parameter.choice(lenses).default(usualLens),
  chain: parameter.text(40),
  segment: parameter.text(80),
  to: parameter.text(80),
});

/**
 * Region, lens, chain and segment a request asks for. Throws a 404 for an unknown region, a 400 that names what is
 * allowed for the rest.
 */
export function atlasChoice(db: Database, request: Request, regionCode: string, language: Language): AtlasChoice {
  const { lens, chain, segment, to } = parseQuery(request, parameters, language);
  if (!findRegion(db, regionCode)) throw regionsInstead(db, request, regionCode.slice(0, 60), lens, language);
  const { chains, segments } = industry(db);
  if (chain && !chains.some(({ id }) => id === chain))
    throw badQuery(language, { field: 'chain', value: chain, allowed: chains.map(({ id }) => id) });
  for (const [field, value] of Object.entries({ segment, to }))
    if (value && !segments.some(({ id }) => id === value))
      throw badQuery(language, { field, value, allowed: segments.map(({ id }) => id) });
  return { region: regionCode, lens, chain: chain || null, segment: segment || null, ...(to && { to }) };
}

/** The 404 for what is no region's code: whatever it may name, to choose from. */
function regionsInstead(db: Database, request: Request, text: string, lens: Lens, language: Language): Response {
  const matches = regionsToChoose(db, text, language);
  return Response.json(
    { language, asked: askedBesideRegion(request), text, matches, recorded: regionsWithRecords(db, lens, language) },
    { status: 404 },
  );
}
