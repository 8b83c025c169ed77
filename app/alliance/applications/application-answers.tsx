import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { appliedFormFields } from '../../companies/profile-field-groups';
import { EvidenceList } from '../profile/evidence-list';
import { applicationMessages } from './application-messages';
import type { ApplicationPage } from './application-page.server';
import { contactFields } from './application-sections';

/** Everything the firm said, readable and printable: before it is handed in, and of what was sent. */
export function Answers({ language, page }: { language: Language; page: ApplicationPage }) {
  const words = applicationMessages[language];
  const { application } = page;
  const fields = [...appliedFormFields, ...contactFields];
  return (
    <section aria-labelledby="answers" className="space-y-3">
      <h2 id="answers">{words.submission.answers}</h2>
      <dl className="facts">
        {fields.map((field) => (
          <div key={field} className="contents">
            <dt>{words.fields[field]}</dt>
            <dd>{(field === 'regionCode' ? page.regionName : application[field]) ?? '–'}</dd>
          </div>
        ))}
        <dt>{words.fields.people}</dt>
        <dd>{listed(language, page.people, (person) => `${person.name} ${person.duty}`) || '–'}</dd>
        <dt>{words.fields.declaredBy}</dt>
        <dd>{application.declaredBy ?? '–'}</dd>
      </dl>
      {page.capabilities.map((capability) => (
        <div key={capability.segmentId}>
          <h3>{page.segmentNames[capability.segmentId]}</h3>
          <p>{capability.summary}</p>
          <EvidenceList language={language} items={capability.items} />
        </div>
      ))}
    </section>
  );
}
