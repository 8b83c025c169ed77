import { paths } from '../../paths';
import { ButtonForm } from '../../ui/form';
import { ChoiceField, LongTextField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from '../applications/application-messages';
import type { Choice } from '../../region/place-choices.server';
import { Revision, SaveButtons, SectionMissing, SectionTitle, type SectionProps } from '../applications/section-parts';
import { EvidenceList } from './evidence-list';

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
