import type { ReactNode } from 'react';
import { explainRefusal } from '../../web/refusal-messages';
import { explainFile } from '../../files/file-refusals';
import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ButtonForm, Form, FormActions, Submit } from '../../ui/form';
import { ChoiceField, TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { EntryFields } from '../applications/entry-fields';
import { entryLines } from '../applications/entry-words';
import { schemeMessages } from '../schemes/scheme-messages';
import { talentMessages } from './talent-messages';
import type { TalentProfile, UnsubmittedApplication } from './talent-profile';
import { entriesOf, recordParts, type RecordPart } from './talent-record';

interface Props {
  language: Language;
  profile: TalentProfile;
  fault: FormFault | null;
}

/** A form of the record: what is wrong is said in the record's own words. */
export function TalentForm({
  language,
  action,
  fault,
  children,
  files = false,
}: {
  language: Language;
  action: string;
  fault: FormFault | null;
  children: ReactNode;
  files?: boolean;
}) {
  const words = talentMessages[language];
  const own: Readonly<Record<string, string>> = words.refusals;
  return (
    <Form
      action={action}
      fault={fault}
      explain={(refusal) => own[refusal.code] ?? explainFile(language, refusal) ?? explainRefusal(language, refusal)}
      faultTitle={words.faultTitle}
      files={files}
    >
      {children}
    </Form>
  );
}

/** One's record: the basics as a form, each part with what is in it. */
export function TalentPage({
  language,
  profile,
  fault,
  regions,
}: Props & { regions: readonly (readonly [string, string])[] }) {
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
            <a href={to.certification()} className="button">
              {words.schemes}
            </a>
          )
        }
      />
      {profile.unsubmitted.map((one) => (
        <Unsubmitted key={one.id} language={language} one={one} />
      ))}
      <div className="grid max-w-5xl gap-10 lg:grid-cols-2">
        <section aria-labelledby="basics">
          <h2 id="basics" className="mb-3">
            {words.basics}
          </h2>
          <TalentForm language={language} action={to.talent()} fault={fault}>
            <input type="hidden" name="revision" value={profile.revision} />
            <TextField name="name" label={words.name} hint={words.nameHint} autoComplete="name" value={profile.name} />
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

/** One part of the record: what is in it, each removable, and a form for one more. */
export function TalentPartPage({ language, profile, fault, part }: Props & { part: RecordPart }) {
  const words = talentMessages[language];
  const to = paths(language);
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
      <TalentForm language={language} action={to.talentPart(part)} fault={fault}>
        <EntryFields language={language} part={part} profile={profile} fault={fault} />
        <FormActions>
          <button type="submit" className="button">
            {words.add[part]}
          </button>
          <a href={to.talent()}>{words.title}</a>
        </FormActions>
      </TalentForm>
    </>
  );
}

/** What entries name: fields and segments. */
export function namesOf({ fields, segments }: Pick<TalentProfile, 'fields' | 'segments'>): ReadonlyMap<string, string> {
  return new Map([...fields, ...segments.flatMap(({ choices }) => choices)]);
}

function EvidenceCount({
  language,
  profile,
  part,
  position,
}: Omit<Props, 'fault'> & { part: RecordPart; position: number }) {
  const count = entriesOf(profile.record, part)[position]?.evidence?.length ?? 0;
  return count === 0 ? null : (
    <span className="text-sm text-muted"> · {talentMessages[language].evidenceCount(String(count))}</span>
  );
}
