import type { ReactNode } from 'react';
import { supplyLinkMessages } from '../alliance/supply-links/supply-link-messages';
import { memberMessages } from '../alliance/member-messages';
import { comparisonMessages } from './comparison-messages';
import type { Language } from '../i18n/language';
import { brackets, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable, type Column } from '../ui/data-table';
import { GetForm } from '../ui/get-form';
import { frameMessages } from '../ui/messages';
import { PageTitle } from '../ui/page-title';
import { companyMessages } from '../companies/company-messages';
import { comparisonLimit, type ComparedCompany, type Comparison } from './comparison';
import { directoryMessages } from '../directory/messages';

interface Props {
  language: Language;
  comparison: Comparison;
}

/** Up to four companies side by side; the address holds them, so that a comparison can be sent as a link. */
export function ComparisonPage({ language, comparison }: Props) {
  const words = comparisonMessages[language];
  const to = paths(language);
  const { companies, inCommon, leftOut } = comparison;
  return (
    <div className="space-y-6">
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.companies(), frameMessages[language].companies]]}
      />
      {leftOut && <p className="notice notice-warning prose-width">{words.leftOut}</p>}
      {companies.length > 0 && <ComparisonTable language={language} companies={companies} />}
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {companies.length < comparisonLimit ? (
          <AddCompany language={language} comparison={comparison} />
        ) : (
          <p className="text-muted">{words.full}</p>
        )}
        {companies.length === 0 && (
          <section aria-labelledby="how">
            <h2 id="how">{words.how}</h2>
            <p>{words.none}</p>
            <p>
              <a href={to.companies()}>{words.fromDirectory}</a>
            </p>
          </section>
        )}
        {companies.length > 1 && (
          <section aria-labelledby="in-common">
            <h2 id="in-common">{words.inCommon}</h2>
            {inCommon.length === 0 && <p>{words.noneInCommon}</p>}
            <ul className="list-disc ps-6">
              {inCommon.map((segment) => (
                <li key={segment.id}>
                  <a href={to.segment(segment.id)}>{segment.name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

type Row = readonly [name: string, of: (company: ComparedCompany) => ReactNode];

function ComparisonTable({ language, companies }: { language: Language; companies: readonly ComparedCompany[] }) {
  const words = comparisonMessages[language];
  const slugs = companies.map((company) => company.slug);
  const unknown = <span className="text-muted">{words.unknown}</span>;
  const rows: readonly Row[] = [
    [
      words.membership,
      ({ memberSince }) =>
        memberSince ? directoryMessages[language].memberSince(memberSince) : memberMessages[language].notMember,
    ],
    [words.region, ({ region }) => region ?? unknown],
    [words.uscc, ({ uscc }) => uscc ?? unknown],
    [
      words.segments,
      ({ segments }) => (segments.length === 0 ? unknown : <Segments language={language} segments={segments} />),
    ],
    [words.products, ({ products }) => (products.length === 0 ? unknown : listed(language, products))],
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div className="scroll-box comparison" role="region" aria-label={words.title} tabIndex={0}>
      <DataTable
        cards={false}
        rows={rows}
        keyOf={([name]) => name}
        columns={[
          { heading: words.field, namesRow: true, cell: ([name]) => name },
          ...companies.map((company): Column<Row> => ({
            heading: company.name,
            head: <CompanyHeading language={language} company={company} slugs={slugs} />,
            cell: ([, of]) => of(company),
          })),
        ]}
      />
    </div>
  );
}

interface CompanyHeadingProps {
  language: Language;
  company: ComparedCompany;
  /** Every company compared. */
  slugs: readonly string[];
}

function CompanyHeading({ language, company, slugs }: CompanyHeadingProps) {
  const words = comparisonMessages[language];
  const to = paths(language);
  return (
    <>
      <a href={to.company(company.slug)}>{company.name}</a>
      {company.name !== company.nameZh && <span className="second-name">{company.nameZh}</span>}
      <a
        href={to.comparison(slugs.filter((slug) => slug !== company.slug))}
        aria-label={words.remove(company.name)}
        className="no-print inline-flex min-h-11 items-center text-sm font-normal"
      >
        {words.removeOne}
      </a>
    </>
  );
}

function Segments({ language, segments }: { language: Language; segments: ComparedCompany['segments'] }) {
  return (
    <ul>
      {segments.map((segment) => (
        <li key={segment.id}>
          <a href={paths(language).segment(segment.id)}>{segment.name}</a>{' '}
          <span className="text-sm text-muted">{companyMessages[language].confidence[segment.confidence]}</span>
        </li>
      ))}
    </ul>
  );
}

function AddCompany({ language, comparison }: Props) {
  const words = comparisonMessages[language];
  const to = paths(language);
  const slugs = comparison.companies.map((company) => company.slug);
  return (
    <section aria-labelledby="add" className="no-print">
      <h2 id="add">{words.add}</h2>
      <GetForm
        action={to.comparison(slugs)}

        role="search"
        aria-labelledby="add"
        className="mt-2 flex flex-wrap items-end gap-3"
      >
        <input
          type="search"
          name="q"
          defaultValue={comparison.q}
          aria-label={frameMessages[language].searchPlaceholder}
          placeholder={frameMessages[language].searchPlaceholder}
          className="field-input min-w-0 grow basis-64"
        />
        <button type="submit" className="button button-secondary">
          {words.find}
        </button>
      </GetForm>
      {comparison.q !== '' && (
        <ul className="mt-3">
          {comparison.found.length === 0 && <li>{supplyLinkMessages[language].notFound}</li>}
          {comparison.found.map((company) => (
            <li key={company.slug}>
              <a href={to.comparison([...slugs, company.slug])} className="inline-flex min-h-11 items-center">
                {words.addOne(company.nameZh)}
              </a>
              {company.reason && <span className="text-sm text-muted">{brackets(language, company.reason.text)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
