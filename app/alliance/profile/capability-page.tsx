import { brackets } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { FormActions, Submit } from '../../ui/form';
import { ChoiceField, LongTextField, TextField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from '../applications/application-messages';
import { evidenceKinds, evidenceLimit } from '../applications/evidence';
import { SavedMeanwhile } from '../applications/saved-meanwhile';
import { Revision, SectionTitle, type SectionProps } from '../applications/section-parts';
import { UploadForm } from './upload-form';
import { EvidenceList } from './evidence-list';

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
        <SavedMeanwhile
          language={language}
          fault={deed === 'save' ? fault : null}
          rows={({ values }) => [
            { label: words.capability.summary, saved: capability.summary, typed: values.summary ?? '' },
          ]}
        />
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
