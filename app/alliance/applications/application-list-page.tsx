import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { ButtonForm } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { Faults } from '../alliance-form';
import type { ApplicationList } from './application-list.server';
import { applicationMessages } from './application-messages';
import { dueDay } from '../due-day';
import { applicationStateName, membershipStateName } from '../messages';
import { memberMessages } from '../member-messages';
import { dateInChina } from '../../calendar/working-days';

/** A person's applications, the companies they speak for, and what they came to begin. */
export function ApplicationListPage({
  language,
  list,
  fault,
}: {
  language: Language;
  list: ApplicationList;
  fault: FormFault | null;
}) {
  const words = applicationMessages[language];
  const to = paths(language);
  const { applications, companies, start } = list;
  return (
    <>
      <PageTitle
        language={language}
        title={words.list.title}
        purpose={words.list.purpose}
        above={[[to.join(), words.join.title]]}
      />
      <Faults language={language} fault={fault} />
      {fault?.refusals.some(({ code }) => code === 'second-application') && (
        <div className="mb-6">
          <ButtonForm
            action={to.applications()}
            values={{ company: fault.values.company ?? '', from: fault.values.from ?? '', sure: 'yes' }}
          >
            {words.list.second}
          </ButtonForm>
        </div>
      )}
      {start && !fault && (
        <div className="notice mb-6 max-w-2xl space-y-3">
          <p>{start.name ? words.join.claimWhat(start.name) : words.join.anewText}</p>
          <ButtonForm
            action={to.applications()}
            values={start.companyId === null ? {} : { company: String(start.companyId) }}
            look="button"
          >
            {start.companyId === null ? words.join.start : words.join.claim}
          </ButtonForm>
        </div>
      )}
      {companies.length > 0 && (
        <section aria-labelledby="own-companies" className="mb-8">
          <h2 id="own-companies">{memberMessages[language].ownCompanies}</h2>
          <ul className="mt-2 space-y-2">
            {companies.map((company) => (
              <li key={company.slug} className="flex flex-wrap items-baseline gap-x-4">
                <a href={to.company(company.slug)}>{company.nameZh}</a>
                <span className="tag">{membershipStateName(language, company.state)}</span>
                <span className="text-sm text-muted">{memberMessages[language].since(company.since)}</span>
                <a href={to.companyProfile(company.slug)}>{words.page.profile}</a>
                <a href={to.companyHistory(company.slug)}>{words.page.history}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {applications.length === 0 ? (
        <p>{words.list.none}</p>
      ) : (
        <DataTable
          caption={words.list.title}
          rows={applications}
          keyOf={(one) => one.id}
          columns={[
            {
              heading: words.list.reference,
              namesRow: true,
              cell: (one) => <a href={to.application(one.id)}>{one.reference}</a>,
            },
            {
              heading: words.list.company,
              cell: (one) => (
                <>
                  {one.name ?? words.list.unnamed} <span className="tag">{words.kinds[one.kind]}</span>
                </>
              ),
            },
            { heading: words.list.state, cell: (one) => applicationStateName(language, one.state) },
            {
              heading: words.page.due,
              cell: (one) => (one.dueOn === null ? '–' : dueDay(language, one.dueOn, one.dueProvisional)),
            },
            { heading: words.list.updated, cell: (one) => dateInChina(new Date(one.updatedAt)) },
          ]}
        />
      )}
      <p className="mt-6">
        <a href={to.join()} className={`button ${start ? 'button-secondary' : ''}`}>
          {words.list.find}
        </a>
      </p>
    </>
  );
}
