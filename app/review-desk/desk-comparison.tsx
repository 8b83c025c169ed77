import type { ReactNode } from 'react';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { applicationMessages } from '../alliance/applications/application-messages';
import { EvidenceList } from '../alliance/profile/evidence-list';
import { contactFields } from '../alliance/applications/application-sections';
import { comparedFields } from '../companies/profile-field-groups';
import { companyMessages } from '../companies/company-messages';
import { brackets, listed, clauses } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { CommentForm } from './desk-comments';
import type { OpenFile } from './desk-file.server';
import { deskMessages } from './messages';

interface Props {
  language: Language;
  file: OpenFile;
}

const fields = [...comparedFields, ...contactFields];

/** What the firm says beside what is on record, field by field, each with room for a comment. */
export function DeskComparison({ language, file }: Props) {
  const words = deskMessages[language].file;
  const labels = applicationMessages[language].fields;
  const { application } = file.file;
  const shown = (field: (typeof fields)[number], value: string | null) =>
    value !== null && field === 'regionCode' ? `${file.regionNames[value] ?? ''} ${value}` : value;
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{words.compare}</h2>
      <DataTable
        className="mt-2"
        rows={fields}
        keyOf={(field) => field}
        columns={[
          { heading: words.field, namesRow: true, cell: (field) => labels[field] },
          {
            heading: words.said,
            className: 'wrap-anywhere',
            cell: (field) => shown(field, application[field]) ?? '–',
          },
          file.beside !== null && {
            heading: file.beside.claimed ? words.known : words.nearest,
            head: (
              <a href={paths(language).company(file.beside.slug)}>
                {file.beside.claimed ? words.known : words.nearest}
              </a>
            ),
            className: 'wrap-anywhere',
            cell: (field) => {
              const compared = file.compared.find((one) => one.field === field);
              return (
                <>
                  {compared ? (shown(field, compared.known) ?? words.notRecorded) : '–'}{' '}
                  {compared?.differs && <strong className="tag">≠ {words.differs}</strong>}
                </>
              );
            },
          },
          file.mine && {
            heading: words.comment,
            cell: (field) => <CommentForm language={language} file={file} field={field} />,
          },
        ]}
      />
      {file.conflicts.length > 0 && <Conflicts language={language} file={file} />}
    </section>
  );
}

function Conflicts({ language, file }: Props) {
  const words = deskMessages[language].file;
  const names: Readonly<Record<string, string>> = companyMessages[language].field;
  return (
    <details className="mt-3 max-w-3xl">
      <summary>
        {words.conflicts}
        {brackets(language, file.conflicts.length)}
      </summary>
      <dl className="facts">
        {file.conflicts.map((conflict) => (
          <div key={conflict.field} className="contents">
            <dt>{names[conflict.field] ?? conflict.field}</dt>
            <dd>
              {conflict.values.map((value) => (
                <p key={value.value}>
                  {value.value}
                  <span className="text-sm text-muted">{brackets(language, clauses(language, value.sources))}</span>
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function DeskCapabilities({ language, file }: Props) {
  const words = deskMessages[language].file;
  const { application, capabilities, people } = file.file;
  return (
    <section aria-labelledby="capabilities" className="space-y-4">
      <h2 id="capabilities">{words.capabilities}</h2>
      {capabilities.map((capability) => (
        <div key={capability.segmentId} className="card space-y-2">
          <h3>{file.segmentNames[capability.segmentId]}</h3>
          <p>{capability.summary}</p>
          <EvidenceList language={language} items={capability.items} />
          {file.mine && <CommentForm language={language} file={file} field={`capabilities.${capability.segmentId}`} />}
        </div>
      ))}
      <dl className="facts">
        <Answer language={language} file={file} field="people" name={words.people}>
          {listed(language, people, (person) => `${person.name} ${person.duty}`) || '–'}
        </Answer>
        <Answer language={language} file={file} field="consent" name={words.consent}>
          {application.consentedAt ? dateInChina(new Date(application.consentedAt)) : '–'}
        </Answer>
        <Answer language={language} file={file} field="declaredBy" name={words.declared}>
          {application.declaredBy
            ? `${application.declaredBy} ${application.declaredAt ? dateInChina(new Date(application.declaredAt)) : ''}`
            : '–'}
        </Answer>
      </dl>
    </section>
  );
}

function Answer({
  language,
  file,
  field,
  name,
  children,
}: Props & { field: string; name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children}
        {file.mine && <CommentForm language={language} file={file} field={field} />}
      </dd>
    </>
  );
}
