import type { Language } from '../i18n/language';
import { applicationMessages } from '../alliance/applications/application-messages';
import { refuse } from '../outcome';
import { paths } from '../paths';
import { Form, FormActions, useSentValues } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { TickList, Ticks } from '../ui/tick-list';
import type { FormFault } from '../web/form-fault';
import { needMessages } from './messages';
import type { NeedFormView } from './need-form-view.server';
import { NeedSaved } from './need-saved';
import { budgetBandNames, needKinds, needReaders } from './need-kind';
import { needKindName } from './need-names';
import { explainNeed } from './refusals';

interface Props {
  language: Language;
  view: NeedFormView;
  fault: FormFault | null;
}

/** The form of a need. A draft may be posted with it; a posted one changes at once. */
export function NeedFormPage({ language, view, fault }: Props) {
  const words = needMessages[language];
  const to = paths(language);
  const { form } = words;
  const { key, draft } = view;
  return (
    <>
      <PageTitle
        language={language}
        title={key === null ? form.newTitle : form.editTitle}
        purpose={form.purpose}
        above={[
          [to.needs(), words.title],
          [to.ownNeeds(), words.own],
        ]}
      />
      {view.posters.length === 0 && (
        <p className="notice notice-warning max-w-xl">
          {explainNeed(language, refuse('nobody-to-post-for'))} <a href={to.join()}>{form.join}</a>
        </p>
      )}
      <NeedSaved language={language} view={view} fault={fault} />
      <Form
        action={key === null ? to.newNeed() : to.needForm(key)}
        fault={fault}
        explain={(refusal) => explainNeed(language, refusal)}
        faultTitle={applicationMessages[language].faultTitle}
      >
        {key !== null && <input type="hidden" name="seen" value={view.seen} />}
        <WhatFields language={language} view={view} />
        <SegmentTicks language={language} view={view} />
        <WhereAndWhenFields language={language} view={view} />
        <FormActions>
          <button type="submit" name="post" value={draft ? 'yes' : ''} className="button">
            {draft ? form.post : form.save}
          </button>
          {draft && (
            <button type="submit" className="button button-secondary">
              {form.draft}
            </button>
          )}
          <a href={to.ownNeeds()}>{words.own}</a>
        </FormActions>
      </Form>
    </>
  );
}

type PartProps = Omit<Props, 'fault'>;

function WhatFields({ language, view: { key, values, posters } }: PartProps) {
  const { form } = needMessages[language];
  return (
    <>
      {key === null && posters.length > 1 ? (
        <ChoiceField name="poster" label={form.poster} none="–" choices={posters} value={values.poster} />
      ) : (
        <input type="hidden" name="poster" value={values.poster} />
      )}
      <ChoiceField
        name="kind"
        label={form.kind}
        none="–"
        choices={needKinds.map((kind) => [kind, needKindName(language, kind)])}
        value={values.kind}
      />
      <TextField name="titleZh" label={form.titleZh} hint={form.titleZhHint} value={values.titleZh} />
      <LongTextField
        name="purposeZh"
        label={form.purposeZh}
        hint={form.purposeZhHint}
        rows={5}
        value={values.purposeZh}
      />
      <TextField
        name="titleEn"
        label={form.titleEn}
        hint={form.optional}
        required={false}
        value={values.titleEn ?? ''}
      />
      <LongTextField
        name="purposeEn"
        label={form.purposeEn}
        hint={form.optional}
        required={false}
        rows={3}
        value={values.purposeEn ?? ''}
      />
    </>
  );
}

/** The segments, a fold for each chain; those with something ticked stand open. */
function SegmentTicks({ language, view: { values, segments } }: PartProps) {
  const { form } = needMessages[language];
  const ticked = useSentValues('segments') ?? values.segments;
  return (
    <TickList name="segments" legend={form.segments} hint={form.segmentsHint}>
      {segments.map(({ chain, segments: ofChain }) => (
        <details key={chain} open={ofChain.some(([id]) => ticked.includes(id))} className="mt-1">
          <summary>{chain}</summary>
          <Ticks name="segments" choices={ofChain} ticked={ticked} />
        </details>
      ))}
    </TickList>
  );
}

function WhereAndWhenFields({ language, view: { values, regions, days } }: PartProps) {
  const words = needMessages[language];
  const { form } = words;
  return (
    <>
      <ChoiceField
        name="regionCode"
        label={form.regionCode}
        hint={form.regionCodeHint}
        none={words.anywhere}
        required={false}
        choices={regions}
        value={values.regionCode ?? ''}
      />
      <ChoiceField
        name="budget"
        label={form.budget}
        none={words.budgetUnsaid}
        required={false}
        choices={budgetBandNames.map((band) => [band, words.budget[band]])}
        value={values.budget ?? ''}
      />
      <TextField
        name="validUntil"
        label={form.validUntil}
        hint={form.validUntilHint(days[1])}
        type="date"
        min={days[0]}
        max={days[1]}
        value={values.validUntil}
        size={14}
      />
      <ChoiceField
        name="readers"
        label={form.readers}
        hint={form.readersHint}
        choices={needReaders.map((readers) => [readers, form.readerChoices[readers]])}
        value={values.readers}
      />
    </>
  );
}
