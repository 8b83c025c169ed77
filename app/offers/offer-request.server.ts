import { z } from 'zod';
import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { resourceKinds, resourceTerms } from '../region/resource-kind';
import { withAskedPlace } from '../web/asked-place.server';
import { parameter, parseQuery } from '../web/query';
import type { OfferQuery } from './offer';

const schema = z.object({
  q: parameter.text(100),
  kind: parameter.choices(resourceKinds),
  scope: parameter.text(60),
  region: parameter.text(40),
  terms: parameter.choice(resourceTerms),
  page: parameter.page(),
});

/** Every parameter an address of the list may carry, for the mark of kept pages. */
export const offerParameters = Object.keys(schema.shape);

/** What the address asks of the list of offers. Throws the 400 that names the parameter and what is allowed. */
export function offerQueryOf(request: Request, db: Database, language: Language): OfferQuery {
  const { terms, ...query } = parseQuery(request, schema, language);
  return { ...withAskedPlace(db, language, query), terms };
}

const saved = z.object({
  /** Searches kept before offers were searched by words have none. */
  q: z.string().max(100).optional(),
  kind: z.array(z.enum(resourceKinds)),
  scope: z.string().max(60),
  region: z.string().max(6),
  terms: z.enum(resourceTerms).optional(),
});

/** What a query asks for, without how it is shown: what a saved search keeps. */
export function offerSearchOf({ q, ...query }: OfferQuery): z.output<typeof saved> {
  return saved.parse(q === '' ? query : { q, ...query });
}

/** The query of a kept search. */
export function queryOfOfferSearch(filters: unknown): OfferQuery {
  const { q = '', terms, ...asked } = saved.parse(filters);
  return { q, ...asked, terms, page: 1 };
}
