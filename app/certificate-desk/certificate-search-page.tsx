import { certificateStateNames, type CertificateState } from '../certificates/certificate-state';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { FoundCertificate } from './desk-view';
import { certificateDeskMessages } from './messages';
import { stateName } from './refusal-messages';

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
      <form action={to.deskCertificatesForm()} method="get" className="mb-6 flex flex-wrap items-end gap-3">
        {language === 'en' && <input type="hidden" name="lang" value="en" />}
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
      </form>
      {found.length === 0 ? <p>{own.none}</p> : <FoundTable language={language} found={found} />}
    </>
  );
}

function FoundTable({ language, found }: { language: Language; found: readonly FoundCertificate[] }) {
  const words = certificateDeskMessages[language];
  const own = words.certificate;
  return (
    <table className="data-table data-table-cards max-w-6xl">
      <thead>
        <tr>
          <th scope="col">{words.batchPage.number}</th>
          <th scope="col">{own.holder}</th>
          <th scope="col">{own.scheme}</th>
          <th scope="col">{own.body}</th>
          <th scope="col">{own.state}</th>
          <th scope="col">{words.search.issuedOn}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((one) => (
          <tr key={one.number}>
            <th scope="row">
              <a href={paths(language).deskCertificate(one.number)}>{one.number}</a>
            </th>
            <td data-label={own.holder}>{one.name}</td>
            <td data-label={own.scheme}>{one.title}</td>
            <td data-label={own.body}>{one.body}</td>
            <td data-label={own.state}>{stateName(language, one.state)}</td>
            <td data-label={words.search.issuedOn}>{one.issuedOn ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
