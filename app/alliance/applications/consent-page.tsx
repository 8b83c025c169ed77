import { paths } from '../../paths';
import { TickField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from './application-messages';
import { dateInChina } from '../../calendar/working-days';
import { type SectionProps, SectionTitle, Revision, SaveButtons } from './section-parts';

/** What is done with the people's data, and the tick that agrees. */
export function ConsentPage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const { consentedAt } = page.application;
  return (
    <>
      <SectionTitle language={language} page={page} section="consent" />
      <div className="prose-width mb-5 space-y-2">
        <p>{words.consentText.intro}</p>
        <p>{words.consentText.kept}</p>
        <p>{words.consentText.withdraw}</p>
        {consentedAt && <p className="text-muted">{words.consentText.given(dateInChina(new Date(consentedAt)))}</p>}
      </div>
      <AllianceForm language={language} action={paths(language).applicationSection(page.id, 'consent')} fault={fault}>
        <Revision page={page} />
        <TickField name="consent" label={words.consentText.tick} ticked={consentedAt !== null} />
        <SaveButtons language={language} page={page} />
      </AllianceForm>
    </>
  );
}
