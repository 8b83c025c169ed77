import { data as reply, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { companyMessages } from '../companies/company-messages';
import { CompanyPage, companyDescription, companyTitle } from '../companies/company-page';
import { findCompany } from '../companies/company.server';
import { organization } from '../companies/organization';
import { UnknownCompany } from '../companies/unknown-company';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta, pageTitle } from '../web/page-meta';

export const headers = () => keptUnder();

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(new URL(request.url));
  const asked = params.slug ?? '';
  const company = findCompany(context.db, asked, language);
  if (!company) return reply({ language, company, asked }, { status: 404 });
  return { language, company, asked };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const company = data?.company;
  if (!company) return [{ title: pageTitle(companyMessages[languageOf(new URLSearchParams(location.search))].unknownCompany) }];
  const page = pageMeta(location.search, (language) => ({
    title: companyTitle(company, language),
    description: companyDescription(company, language),
    address: paths(language).company(company.slug),
  }));
  return [...page, { 'script:ld+json': organization(company, paths(data.language).company(company.slug)) }];
};

export default function CompanyRoute() {
  const { language, company, asked } = useLoaderData<typeof loader>();
  return company ? <CompanyPage language={language} company={company} /> : <UnknownCompany language={language} asked={asked} />;
}
