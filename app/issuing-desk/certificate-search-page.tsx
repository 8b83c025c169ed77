import { certificateStateNames, type CertificateState } from '../certificates/certificate-state';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import type { FoundCertificate } from './desk-view';
import { certificateDeskMessages } from './messages';
import { stateName } from './refusals';

/** Certificates by number or whole name. */
export function CertificateSearchPage({
  language,
  query,
  found,
}: {
  language: Language;
  query: { q: string; state: CertificateState | null };
  found: readonly FoundCertificate[];
}) {
  const words = certificateDeskMessages[language];
  const own = words.search;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.find}
        purpose={own.purpose}
        above={[[to.certificateDesk(), words.title]]}
      />
      <GetForm action={to.deskCertificates()} className="mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-0 basis-64">
          <label htmlFor="certificates-q" className="font-semibold">
            {own.label}
          </label>
          <input id="certificates-q" type="search" name="q" defaultValue={query.q} className="field-input" />
        </div>
        <div>
          <label htmlFor="certificates-state" className="font-semibold">
            {own.state}
          </label>
          <select id="certificates-state" name="state" defaultValue={query.state ?? ''} className="field-input">
            <option value="">{own.any}</option>
            {certificateStateNames.map((state) => (
              <option key={state} value={state}>
                {stateName(language, state)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button">
          {own.button}
        </button>
      </GetForm>
      {found.length === 0 ? <p>{own.none}</p> : <FoundTable language={language} found={found} />}
    </>
  );
}

function FoundTable({ language, found }: { language: Language; found: readonly FoundCertificate[] }) {
  const words = certificateDeskMessages[language];
  const own = words.certificate;
  return (
    <DataTable
      className="max-w-6xl"
      rows={found}
      keyOf={(one) => one.number}
      columns={[
        {
          heading: words.batchPage.number,
          namesRow: true,
          cell: (one) => <a href={paths(language).deskCertificate(one.number)}>{one.number}</a>,
        },
        { heading: own.holder, cell: (one) => one.name },
        { heading: own.scheme, cell: (one) => one.title },
        { heading: own.body, cell: (one) => one.body },
        { heading: own.state, cell: (one) => stateName(language, one.state) },
        { heading: words.search.issuedOn, cell: (one) => one.issuedOn ?? '–' },
      ]}
    />
  );
}
