import { fileSize } from '../../files/file-kind';
import type { Language } from '../../i18n/language';
import { brackets } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { FileField } from '../../ui/file-field';
import { ButtonForm, FormActions, Submit } from '../../ui/form';
import { ChoiceField, LongTextField, TextField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from '../applications/application-messages';
import type { ApplicationPage, Choice } from '../applications/application-page.server';
import { evidenceKinds, evidenceLimit } from '../applications/evidence';
import { Revision, SaveButtons, SectionMissing, SectionTitle, type SectionProps } from '../applications/section-pages';

type Evidence = ApplicationPage['capabilities'][number]['items'][number];

/** The capabilities so far, and one more. */
export function CapabilitiesPage({ language, page, fault, segments }: SectionProps & { segments: readonly Choice[] }) {
  const words = applicationMessages[language];
  const to = paths(language);
  const open = segments.filter(([id]) => !page.capabilities.some((one) => one.segmentId === id));
  return (
    <>
      <SectionTitle language={language} page={page} section="capabilities" />
      {!fault && <SectionMissing language={language} page={page} section="capabilities" />}
      <div className="max-w-3xl space-y-8">
        {page.capabilities.length === 0 && <p>{words.capability.none}</p>}
        {page.capabilities.map((capability) => (
          <section key={capability.segmentId} className="card space-y-2">
            <h2>{page.segmentNames[capability.segmentId]}</h2>
            <p>{capability.summary}</p>
            <EvidenceList language={language} items={capability.items} />
            <div className="flex flex-wrap items-center gap-3">
              <a href={to.applicationCapability(page.id, capability.segmentId)} className="button button-secondary">
                {words.capability.edit}
                <span className="sr-only"> {page.segmentNames[capability.segmentId]}</span>
              </a>
              <ButtonForm
                action={to.applicationCapability(page.id, capability.segmentId)}
                values={{
                  revision: String(page.application.revision),
                  deed: 'remove',
                  segmentId: capability.segmentId,
                  evidence: '',
                }}
              >
                {words.capability.remove}
                <span className="sr-only"> {page.segmentNames[capability.segmentId]}</span>
              </ButtonForm>
            </div>
          </section>
        ))}
        <section aria-labelledby="add">
          <h2 id="add" className="mb-3">
            {words.capability.add}
          </h2>
          <AllianceForm language={language} action={to.applicationSection(page.id, 'capabilities')} fault={fault}>
            <Revision page={page} />
            <ChoiceField name="segmentId" label={words.capability.segment} choices={open} none={words.none} />
            <LongTextField name="summary" label={words.capability.summary} hint={words.capability.summaryHint} />
            <SaveButtons language={language} page={page}>
              {words.capability.continue}
            </SaveButtons>
          </AllianceForm>
        </section>
      </div>
    </>
  );
}

/** One capability: its words, its evidence as links and files. */
export function CapabilityPage({ language, page, fault, segmentId }: SectionProps & { segmentId: string }) {
  const words = applicationMessages[language];
  const to = paths(language);
  const capability = page.capabilities.find((one) => one.segmentId === segmentId);
  if (!capability) return null;
  const action = to.applicationCapability(page.id, segmentId);
  const deed = fault?.values.deed;
  const kinds = evidenceKinds.map((kind) => [kind, words.capability.kinds[kind]] as const);
  const full = capability.items.length >= evidenceLimit;
  return (
    <>
      <SectionTitle language={language} page={page} section="capabilities" />
      <h2>{page.segmentNames[segmentId]}</h2>
      <div className="mt-4 space-y-8">
        <AllianceForm language={language} action={action} fault={deed === 'save' ? fault : null}>
          <Revision page={page} />
          <input type="hidden" name="deed" value="save" />
          <input type="hidden" name="segmentId" value={segmentId} />
          <LongTextField
            name="summary"
            label={words.capability.summary}
            hint={words.capability.summaryHint}
            value={capability.summary}
          />
          <FormActions>
            <button type="submit" className="button button-secondary">
              {words.save}
            </button>
          </FormActions>
        </AllianceForm>
        <section aria-labelledby="evidence" className="max-w-xl space-y-3">
          <h2 id="evidence">
            {words.capability.evidence}
            {brackets(language, `${capability.items.length} / ${evidenceLimit}`)}
          </h2>
          <EvidenceList
            language={language}
            items={capability.items}
            remove={{ action, segmentId, revision: page.application.revision }}
          />
          {full && <p className="notice">{words.capability.limit}</p>}
        </section>
        {!full && (
          <section aria-labelledby="link">
            <h2 id="link" className="mb-3">
              {words.capability.addLink}
            </h2>
            <AllianceForm language={language} action={action} fault={deed === 'link' ? fault : null}>
              <Revision page={page} />
              <input type="hidden" name="deed" value="link" />
              <input type="hidden" name="segmentId" value={segmentId} />
              <ChoiceField name="kind" label={words.capability.kind} choices={kinds} />
              <TextField name="url" label={words.capability.url} hint={words.capability.urlHint} />
              <TextField name="note" label={words.capability.note} hint={words.capability.noteHint} required={false} />
              <Submit>{words.capability.addLink}</Submit>
            </AllianceForm>
          </section>
        )}
        {!full && (
          <section aria-labelledby="upload">
            <h2 id="upload" className="mb-3">
              {words.capability.addFile}
            </h2>
            <UploadForm language={language} page={page} segmentId={segmentId} />
          </section>
        )}
        <a href={to.applicationSection(page.id, 'capabilities')} className="inline-block">
          {words.sections.capabilities}
        </a>
        <a href={to.application(page.id)} className="ms-4 inline-block">
          {words.back}
        </a>
      </div>
    </>
  );
}

/** The file comes last, so that what is said of it is known when its bytes begin. */
export function UploadForm({
  language,
  page,
  segmentId,
  fault = null,
}: Omit<SectionProps, 'fault'> & { segmentId: string; fault?: SectionProps['fault'] }) {
  const words = applicationMessages[language];
  return (
    <AllianceForm language={language} action={paths(language).applicationFiles(page.id, segmentId)} fault={fault} files>
      <Revision page={page} />
      <div>
        <label htmlFor="upload-kind" className="font-semibold">
          {words.capability.kind}
        </label>
        <select id="upload-kind" name="kind" defaultValue={fault?.values.kind} className="field-input mt-1">
          {evidenceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.capability.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="upload-note" className="font-semibold">
          {words.capability.note}
        </label>
        <p className="text-sm text-muted">{words.capability.noteHint}</p>
        <input
          id="upload-note"
          name="note"
          defaultValue={fault?.values.note}
          maxLength={200}
          className="field-input mt-1"
        />
      </div>
      <FileField
        name="file"
        label={words.capability.file}
        hint={words.capability.fileHint}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.ofd"
      />
      <Submit>{words.capability.upload}</Submit>
    </AllianceForm>
  );
}

export function EvidenceList({
  language,
  items,
  remove,
}: {
  language: Language;
  items: readonly Evidence[];
  remove?: { action: string; segmentId: string; revision: number };
}) {
  const words = applicationMessages[language];
  if (items.length === 0) return <p className="text-muted">{words.capability.noEvidence}</p>;
  return (
    <ul className="space-y-1">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="tag">{words.capability.kinds[item.kind]}</span>
          {item.url ? (
            <a href={item.url} rel="nofollow noreferrer" className="wrap-anywhere">
              {item.url}
            </a>
          ) : (
            item.file && (
              <a href={paths(language).file(item.file.id)} className="wrap-anywhere">
                {item.file.originalName}
                {brackets(language, fileSize(item.file.bytes))}
              </a>
            )
          )}
          {item.note && <span className="text-muted">{item.note}</span>}
          {remove && (
            <ButtonForm
              action={remove.action}
              values={{
                deed: 'remove',
                segmentId: remove.segmentId,
                evidence: String(item.id),
                revision: String(remove.revision),
              }}
            >
              {words.capability.removeEvidence}
              <span className="sr-only"> {item.url ?? item.file?.originalName}</span>
            </ButtonForm>
          )}
        </li>
      ))}
    </ul>
  );
}
