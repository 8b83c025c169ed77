import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { Submit } from '../../ui/form';
import { ChoiceField, TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { refusalOf, type FormFault } from '../../web/form-fault';
import { useNonce } from '../../web/nonce';
import { entryLines } from '../applications/entry-words';
import { schemeMessages } from '../schemes/scheme-messages';
import type { Carried } from '../levels/carried-check';
import { CarriedAnswers } from './carried-answers';
import { EvidenceCount } from './evidence-count';
import { talentMessages } from './talent-messages';
import { namesOf, type TalentProfile, type UnsubmittedApplication } from './talent-profile';
import { TalentForm } from './talent-record-form';
import { recordParts } from './talent-record';

interface Props {
  language: Language;
  profile: TalentProfile;
  fault: FormFault | null;
}

/** One's record: the basics as a form, each part with what is in it. */
export function TalentPage({
  language,
  profile,
  fault,
  regions,
  carried,
}: Props & { regions: readonly (readonly [string, string])[]; carried: Carried | null }) {
  const words = talentMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.certification(), schemeMessages[language].list.title]]}
        actions={
          profile.exists && (
            <a href={to.certification()} className="button button-secondary">
              {words.schemes}
            </a>
          )
        }
      />
      <script type="module" src={to.employerFieldScript()} nonce={useNonce()} />
      {carried && <CarriedAnswers language={language} profile={profile} carried={carried} />}
      {profile.unsubmitted.map((one) => (
        <Unsubmitted key={one.id} language={language} one={one} />
      ))}
      <div className="grid max-w-5xl gap-10 lg:grid-cols-2">
        <section aria-labelledby="basics">
          <h2 id="basics" className="mb-3">
            {words.basics}
          </h2>
          <TalentForm language={language} action={to.talent(carried?.sealed)} fault={fault}>
            <input type="hidden" name="revision" value={profile.revision} />
            <TextField name="name" label={words.name} hint={words.nameHint} autoComplete="name" value={profile.name} />
            <TextField
              name="latinName"
              label={words.latinName}
              hint={words.latinNameHint}
              autoComplete="off"
              required={false}
              value={profile.latinName}
            />
            <ChoiceField
              name="regionCode"
              label={words.region}
              choices={regions}
              none={words.noRegion}
              required={false}
              value={profile.regionCode}
            />
            <TextField
              name="company"
              label={words.company}
              hint={words.companyHint}
              autoComplete="organization"
              required={false}
              value={profile.company}
              suggestions={refusalOf(fault, 'company')?.allowed ?? []}
              suggestionsFrom={to.talentEmployers()}
            />
            <Submit>{words.save}</Submit>
          </TalentForm>
        </section>
        <div className="space-y-8">
          {!profile.exists && <p className="notice">{words.nameFirst}</p>}
          {profile.exists && (
            <p>
              <a href={to.talentConsent()}>{words.findable}</a> · <a href={to.talentMessages()}>{words.fromFirms}</a>
            </p>
          )}
          {profile.exists &&
            recordParts.map((part) => (
              <section key={part} aria-labelledby={`part-${part}`}>
                <h2 id={`part-${part}`}>{words.parts[part]}</h2>
                {profile.record[part].length === 0 && <p>{words.none}</p>}
                <ul className="list-disc ps-5">
                  {entryLines(language, profile.record, part, namesOf(profile)).map((line, index) => (
                    <li key={index}>
                      {line}
                      <EvidenceCount language={language} profile={profile} part={part} position={index} />
                    </li>
                  ))}
                </ul>
                <p className="mt-1">
                  <a href={to.talentPart(part)}>
                    {profile.record[part].length === 0 ? words.add[part] : words.edit}
                    <span className="sr-only"> {words.parts[part]}</span>
                  </a>
                </p>
              </section>
            ))}
        </div>
      </div>
    </>
  );
}

/** The way back to an application whose record is being put right, with what was asked. */
function Unsubmitted({ language, one }: { language: Language; one: UnsubmittedApplication }) {
  const words = talentMessages[language];
  return (
    <div className={`notice mb-6 max-w-3xl ${one.returned ? 'notice-warning' : ''}`}>
      <p className="font-semibold">{one.returned ? words.returned(one.title) : words.begun(one.title)}</p>
      {one.reason && <p className="whitespace-pre-line">{one.reason}</p>}
      {one.remarks.length > 0 && (
        <ul className="list-disc ps-5">
          {one.remarks.map(({ entry, text }) => (
            <li key={entry}>
              {entry}
              {colon(language)}
              <strong>{text}</strong>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths(language).certificationApplication(one.id)}>
          {words.backToApplication}
          <span className="sr-only"> {one.title}</span>
        </a>
      </p>
    </div>
  );
}
