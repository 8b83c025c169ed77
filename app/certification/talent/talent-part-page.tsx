import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { ButtonForm, FormActions } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { EntryFields } from '../applications/entry-fields';
import { entryLines } from '../applications/entry-words';
import { schemeMessages } from '../schemes/scheme-messages';
import { carriedParts, entryOfCheck, unfilledParts, type Carried } from '../levels/carried-check';
import { EvidenceCount } from './evidence-count';
import { talentMessages } from './talent-messages';
import { namesOf, type TalentProfile } from './talent-profile';
import { TalentForm } from './talent-record-form';
import type { RecordPart } from './talent-record';

/** One part of the record: what is in it, each removable, and a form for one more. */
export function TalentPartPage({
  language,
  profile,
  fault,
  part,
  carried,
}: {
  language: Language;
  profile: TalentProfile;
  fault: FormFault | null;
  part: RecordPart;
  carried: Carried | null;
}) {
  const words = talentMessages[language];
  const to = paths(language);
  const known = carriedParts.find((one) => one === part);
  const brought =
    carried && known && unfilledParts(carried.check, profile.record).includes(known)
      ? entryOfCheck(carried.check, known)
      : undefined;
  return (
    <>
      <PageTitle
        language={language}
        title={words.parts[part]}
        above={[
          [to.certification(), schemeMessages[language].list.title],
          [to.talent(), words.title],
        ]}
      />
      <ul className="max-w-xl space-y-2">
        {entryLines(language, profile.record, part, namesOf(profile)).map((line, index) => (
          <li key={index} className="card flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span>
              {line}
              <EvidenceCount language={language} profile={profile} part={part} position={index} />
            </span>
            <span className="flex flex-wrap gap-2">
              <a href={to.talentEntry(part, index)} className="button button-secondary">
                {words.change}
                <span className="sr-only"> {line}</span>
              </a>
              <ButtonForm
                action={to.talentPart(part)}
                values={{ remove: String(index), revision: String(profile.revision) }}
              >
                {words.remove}
                <span className="sr-only"> {line}</span>
              </ButtonForm>
            </span>
          </li>
        ))}
      </ul>
      {profile.record[part].length === 0 && <p>{words.none}</p>}
      <h2 className="mb-3 mt-8">{words.add[part]}</h2>
      {brought && <p className="notice mb-4 max-w-xl">{words.carriedFilled}</p>}
      <TalentForm language={language} action={to.talentPart(part, carried?.sealed)} fault={fault}>
        <EntryFields language={language} part={part} profile={profile} fault={fault} entry={brought} />
        <FormActions>
          <button type="submit" className="button">
            {words.add[part]}
          </button>
          <a href={to.talent(carried?.sealed)}>{words.title}</a>
        </FormActions>
      </TalentForm>
    </>
  );
}
