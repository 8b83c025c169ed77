import {
  data as reply,
  redirect,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { companyMessages } from '../companies/company-messages';
import { organization } from '../companies/organization';
import { companyDescription, CompanyPage, companyTitle } from '../company-page/company-page';
import { companyView } from '../company-page/company-view.server';
import { UnknownCompany } from '../company-page/unknown-company';
import { languageOf } from '../i18n/language';
import styles from '../network/network.css?url';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta, pageTitle } from '../web/page-meta';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const headers = () => keptUnder();

export function loader({ params, context }: LoaderFunctionArgs) {
  const language = context.language;
  const asked = params.slug ?? '';
  const view = companyView(context.db, context.actor, asked, language, context.now());
  if (!view) return reply({ language, view: null, asked }, { status: 404 });
  // Permanent, but asked for again each time: undoing a merge brings the record back under its own address.
  if ('movedTo' in view)
    throw redirect(paths(language).company(view.movedTo), { status: 301, headers: { 'Cache-Control': 'no-cache' } });
  return { language, view, asked };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const company = data?.view?.company;
  if (!company)
    return [{ title: pageTitle(companyMessages[languageOf(new URLSearchParams(location.search))].unknownCompany) }];
  const page = pageMeta(location.search, (language) => ({
    title: companyTitle(company, language),
    description: companyDescription(company, language),
    address: paths(language).company(company.slug),
  }));
  if (data.view?.delisted) return [...page, { name: 'robots', content: 'noindex' }];
  return [...page, { 'script:ld+json': organization(company, paths(data.language).company(company.slug)) }];
};

export default function CompanyRoute() {
  const { language, view, asked } = useLoaderData<typeof loader>();
  return view ? <CompanyPage language={language} view={view} /> : <UnknownCompany language={language} asked={asked} />;
}
