import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { scopeChoices, unknownScope } from '../offers/scope-choices.server';
import { listOffers } from '../offers/offer-list.server';
import { OffersPage } from '../offers/offers-page';
import { resourceKindNames, resourceTermsNames } from '../region/resource-kind';
import { paths } from '../paths';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({
  kind: parameter.choices(resourceKindNames),
  scope: parameter.text(60),
  region: parameter
    .text(6)
    .refine((code) => /^(\d{6})?$/.test(code))
    .meta({ allowed: 'GB/T 2260' }),
  terms: parameter.choice(resourceTermsNames),
  page: parameter.page(),
});

export const headers = () => keptUnder(...Object.keys(parameters.shape));

export function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context;
  const language = context.language;
  const asked = parseQuery(request, parameters, language);
  const known = unknownScope(db, asked.scope);
  if (known) throw badQuery(language, { field: 'scope', value: asked.scope, allowed: known });
  return {
    language,
    list: listOffers(db, { ...asked, terms: asked.terms }, language, dateInChina(context.now())),
    scopes: scopeChoices(db, language, offerMessages[language].wholeChain),
  };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: offerMessages[language].title,
    description: offerMessages[language].description,
    address: paths(language).offers(),
  }));

export default function OffersRoute() {
  return <OffersPage {...useLoaderData<typeof loader>()} />;
}
