import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { Submit } from '../../ui/form';
import { ChoiceField, TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { TickList, Ticks } from '../../ui/tick-list';
import { valuesOf, type FormFault } from '../../web/form-fault';
import { certificationDeskMessages } from '../desk-messages';
import { SchemeForm } from './scheme-edit-form';
import { schemeEditMessages } from './scheme-edit-messages';

type Choices = readonly (readonly [value: string, name: string])[];

/** The form for a new occupation. */
export function OccupationPage({
  language,
  choices,
  fault,
}: {
  language: Language;
  choices: { ladders: Choices; chains: Choices; fields: Choices };
  fault: FormFault | null;
}) {
  const words = schemeEditMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.occupationTitle}
        purpose={words.occupationPurpose}
        above={[
          [to.certificationDesk(), certificationDeskMessages[language].title],
          [to.certificationDeskSchemes(), words.listTitle],
        ]}
      />
      <SchemeForm language={language} action={to.occupationDesk()} fault={fault}>
        <TextField name="nameZh" label={words.nameZh} hint={words.titleHint} autoComplete="off" />
        <TextField name="nameEn" label={words.nameEn} autoComplete="off" />
        <TextField name="id" label={words.occupationId} hint={words.occupationIdHint} autoComplete="off" />
        <ChoiceField name="ladder" label={words.ladder} choices={choices.ladders} />
        <ChoiceField name="chain" label={words.chain} choices={choices.chains} none={words.noChain} required={false} />
        <TickList name="fields" legend={words.fields}>
          <Ticks name="fields" choices={choices.fields} ticked={valuesOf(fault, 'fields')} />
        </TickList>
        <TextField name="basis" label={words.basis} hint={words.basisHint} autoComplete="off" />
        <Submit>{words.addOccupation}</Submit>
      </SchemeForm>
    </>
  );
}
