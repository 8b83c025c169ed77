import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { memberMessages } from '../alliance/member-messages';
import { CompanyCardPage } from '../company-page/company-card-page';
import { companyCard } from '../company-page/company-card.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export function loader({ context, params }: LoaderFunctionArgs) {
  const language = context.language;
  return { language, card: requireOk(companyCard(context.db, params.slug ?? '', context.occasion.origin, language)) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => memberMessages[language].card.title(data?.card.name ?? ''));

export default function CardRoute() {
  return <CompanyCardPage {...useLoaderData<typeof loader>()} />;
}
