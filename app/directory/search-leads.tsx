import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { Directory, Lead } from './directory';
import { directoryMessages } from './messages';

/** That the companies listed only come near the search, and what else it names. */
export function SearchLeads({ language, directory }: { language: Language; directory: Directory }) {
  const words = directoryMessages[language];
  const { leads, near, total, query } = directory;
  return (
    <>
      {near && total > 0 && <p role="status">{words.near(query.q)}</p>}
      {leads.length > 0 && (
        <section aria-labelledby="search-leads" className="no-print">
          <h2 id="search-leads" className="text-base">
            {words.leads}
          </h2>
          <ul>
            {leads.map((lead) => (
              <li key={`${lead.kind} ${lead.id}`}>
                <LeadLink language={language} lead={lead} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function LeadLink({ language, lead }: { language: Language; lead: Lead }) {
  const words = directoryMessages[language];
  const to = paths(language);
  switch (lead.kind) {
    case 'chain':
      return <a href={to.companies({ chain: [lead.id] })}>{words.chainLead(lead.name)}</a>;
    case 'region':
      return (
        <>
          <a href={to.companies({ region: [lead.id], q: lead.rest || null })}>
            {words.regionLead(lead.name, lead.rest)}
          </a>
          {lead.district !== null && words.ofDistrict(lead.district)}
        </>
      );
    case 'segment':
      return (
        <>
          <a href={to.segment(lead.id)}>{words.segmentLead(lead.name)}</a>
          {lead.companies > 0 && (
            <>
              {' · '}
              <a href={to.companies({ segment: [lead.id] })}>{words.firmsLead(figure(language, lead.companies))}</a>
            </>
          )}
        </>
      );
  }
}
