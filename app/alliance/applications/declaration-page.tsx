import { paths } from '../../paths';
import { TextField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from './application-messages';
import { dateInChina } from '../../calendar/working-days';
import { type SectionProps, SectionTitle, Revision, SaveButtons } from './section-parts';

/** Somebody answers by name for what the firm says. */
export function DeclarationPage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const { declaredBy, declaredAt, contactName } = page.application;
  return (
    <>
      <SectionTitle language={language} page={page} section="declaration" />
      <div className="prose-width mb-5 space-y-2">
        <p>{words.declaration.text}</p>
        {declaredBy && declaredAt && (
          <p className="text-muted">{words.declaration.given(declaredBy, dateInChina(new Date(declaredAt)))}</p>
        )}
      </div>
      <AllianceForm
        language={language}
        action={paths(language).applicationSection(page.id, 'declaration')}
        fault={fault}
      >
        <Revision page={page} />
        <TextField
          name="declaredBy"
          label={words.declaration.name}
          value={declaredBy ?? contactName ?? undefined}
          autoComplete="name"
        />
        <SaveButtons language={language} page={page}>
          {words.declaration.button}
        </SaveButtons>
      </AllianceForm>
    </>
  );
}
