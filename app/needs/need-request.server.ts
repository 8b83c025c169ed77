import { z } from 'zod';
import type { Database } from '../../db/client';
import { isDay } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { withAskedPlace } from '../web/asked-place.server';
import { parameter, parseQuery } from '../web/query';
import { anyNeed, needSorts, type NeedQuery } from './need';
import { budgetBandNames, needKinds } from './need-kind';
import { segmentLimit } from './need-term';

const schema = z.object({
  q: parameter.text(100),
  kind: parameter.choices(needKinds),
  scope: parameter.text(60),
  region: parameter.text(40),
  budget: parameter.choices(budgetBandNames),
  until: parameter
    .text(10)
    .refine((day) => day === '' || isDay(day))
    .meta({ allowed: 'YYYY-MM-DD' }),
  sort: parameter.choice(needSorts).default('newest'),
  page: parameter.page(),
});

/** Every parameter an address of the list may carry, for the mark of kept pages. */
export const needParameters = Object.keys(schema.shape);

/** What the address asks of the list of needs. Throws the 400 that names the parameter and what is allowed. */
export function needQueryOf(request: Request, db: Database, language: Language): NeedQuery {
  return withAskedPlace(db, language, parseQuery(request, schema, language));
}

const saved = z.object({
  q: z.string().max(100),
  kind: z.array(z.enum(needKinds)),
  scope: z.string().max(60),
  region: z.string().max(6),
  budget: z.array(z.enum(budgetBandNames)),
  until: z.string().max(10),
});

/** What a query asks for, without how it is shown: what a saved search keeps. */
export function needSearchOf(query: NeedQuery): z.output<typeof saved> {
  return saved.parse(query);
}

/** The query of a kept search. */
export function queryOfNeedSearch(filters: unknown): NeedQuery {
  return { ...anyNeed, ...saved.parse(filters) };
}

/** What the address of a new need's form may fill in: whatever the page it was opened from knows. */
export const filledIn = {
  kind: parameter.choice(needKinds),
  segments: z
    .array(z.string().max(60))
    .max(segmentLimit)
    .meta({ allowed: `≤ ${segmentLimit}` })
    .default([]),
  regionCode: parameter.text(40),
  titleZh: parameter.text(60),
};
