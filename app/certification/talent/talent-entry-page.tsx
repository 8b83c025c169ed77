import { paths } from '../../paths';
import { FileField } from '../../ui/file-field';
import { ButtonForm, FormActions, Submit } from '../../ui/form';
import { TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { Language } from '../../i18n/language';
import { brackets } from '../../i18n/punctuation';
import type { FormFault } from '../../web/form-fault';
import { EntryFields } from '../applications/entry-fields';
import { entryLines } from '../applications/entry-words';
import { TalentEvidenceList } from '../applications/evidence-list';
import { mostEvidence } from '../levels/person';
import { schemeMessages } from '../schemes/scheme-messages';
import { talentMessages } from './talent-messages';
import { namesOf } from './talent-profile';
import { TalentForm } from './talent-record-form';
import type { TalentProfile } from './talent-profile';
import { entriesOf, type RecordPart } from './talent-record';

interface Props {
  language: Language;
  profile: TalentProfile;
  part: RecordPart;
  position: number;
  fault: FormFault | null;
}

/** One entry of the record: its form, and the evidence it rests on. */
export function TalentEntryPage({ language, profile, part, position, fault }: Props) {
  const words = talentMessages[language];
  const to = paths(language);
  const entry = entriesOf(profile.record, part)[position]!;
  const evidence = entry.evidence ?? [];
  const about = fault?.values.link !== undefined ? 'link' : 'entry';
  const action = to.talentEntry(part, position);
  return (
    <>
      <PageTitle
        language={language}
        title={`${words.changeTitle} · ${words.parts[part]}`}
        purpose={entryLines(language, profile.record, part, namesOf(profile))[position]}
        above={[
          [to.certification(), schemeMessages[language].list.title],
          [to.talent(), words.title],
          [to.talentPart(part), words.parts[part]],
        ]}
      />
      <div className="grid max-w-5xl gap-10 lg:grid-cols-2">
        <section aria-labelledby="entry">
          <h2 id="entry" className="mb-3">
            {words.changeTitle}
          </h2>
          <TalentForm language={language} action={action} fault={about === 'entry' ? fault : null}>
            <input type="hidden" name="revision" value={profile.revision} />
            <EntryFields
              language={language}
              part={part}
              profile={profile}
              fault={about === 'entry' ? fault : null}
              entry={entry}
            />
            <FormActions>
              <button type="submit" className="button">
                {words.save}
              </button>
              <a href={to.talentPart(part)}>{words.parts[part]}</a>
            </FormActions>
          </TalentForm>
        </section>
        <section aria-labelledby="evidence" className="space-y-6">
          <div>
            <h2 id="evidence">
              {words.evidence}
              {brackets(language, `${evidence.length} / ${mostEvidence}`)}
            </h2>
            <p className="mb-2 text-sm text-muted">{words.evidenceText(String(mostEvidence))}</p>
            {evidence.length === 0 && <p>{words.noEvidence}</p>}
            <TalentEvidenceList
              language={language}
              evidence={evidence}
              files={profile.files}
              after={(index, name) => (
                <ButtonForm
                  action={action}
                  values={{ removeEvidence: String(index), revision: String(profile.revision) }}
                >
                  {words.remove}
                  <span className="sr-only"> {name}</span>
                </ButtonForm>
              )}
            />
          </div>
          {evidence.length >= mostEvidence ? (
            <p className="notice">{words.evidenceFull}</p>
          ) : (
            <>
              <div>
                <h3 className="mb-2">{words.addFile}</h3>
                <EvidenceUpload language={language} profile={profile} part={part} position={position} fault={null} />
              </div>
              <div>
                <h3 className="mb-2">{words.addLink}</h3>
                <TalentForm language={language} action={action} fault={about === 'link' ? fault : null}>
                  <input type="hidden" name="revision" value={profile.revision} />
                  <TextField name="link" label={words.link} hint={words.linkHint} autoComplete="url" />
                  <TextField name="note" label={words.note} hint={words.noteHint} required={false} autoComplete="off" />
                  <FormActions>
                    <button type="submit" className="button button-secondary">
                      {words.addLink}
                    </button>
                  </FormActions>
                </TalentForm>
              </div>
            </>
          )}
        </section>
      </div>
    </>
  );
}

/** The file comes last, so that what is said of it is known when its bytes begin. */
function EvidenceUpload({ language, profile, part, position, fault }: Props) {
  const words = talentMessages[language];
  return (
    <TalentForm language={language} action={paths(language).talentEntryFiles(part, position)} fault={fault} files>
      <input type="hidden" name="revision" value={profile.revision} />
      <div>
        <label htmlFor="upload-note" className="font-semibold">
          {words.note}
        </label>
        <p className="text-sm text-muted">{words.noteHint}</p>
        <input id="upload-note" name="note" maxLength={200} autoComplete="off" className="field-input mt-1" />
      </div>
      <FileField
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.ofd"
      />
      <Submit>{words.upload}</Submit>
    </TalentForm>
  );
}

/** The upload on its own: what is shown when a file was refused. */
export function TalentUploadPage(props: Props) {
  const { language, part, position } = props;
  const words = talentMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.addFile}
        above={[
          [to.talent(), words.title],
          [to.talentPart(part), words.parts[part]],
          [to.talentEntry(part, position), words.changeTitle],
        ]}
      />
      <EvidenceUpload {...props} />
    </>
  );
}
