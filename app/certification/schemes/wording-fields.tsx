import type { Language } from '../../i18n/language';
import { LongTextField, TextField } from '../../ui/form-fields';
import { TickList, Ticks } from '../../ui/tick-list';
import { valuesOf, type FormFault } from '../../web/form-fault';
import { schemeEditMessages } from './scheme-edit-messages';
import type { SchemeEditView } from './scheme-edit.server';

interface Props {
  language: Language;
  edit: SchemeEditView;
  fault: FormFault | null;
}

/** Title, description, fields, standard and a sample question. */
export function WordingFields({ language, edit, fault }: Props) {
  const words = schemeEditMessages[language];
  const { title, description, fields, standard, sample } = edit.content;
  return (
    <>
      <TextField name="title.zh" label={words.titleZh} hint={words.titleHint} autoComplete="off" value={title.zh} />
      <TextField name="title.en" label={words.titleEn} autoComplete="off" value={title.en} />
      <LongTextField name="description.zh" label={words.descriptionZh} rows={2} value={description.zh} />
      <LongTextField name="description.en" label={words.descriptionEn} rows={2} value={description.en} />
      <TickList name="fields" legend={words.fields}>
        <Ticks name="fields" choices={edit.fields} ticked={fault ? valuesOf(fault, 'fields') : fields} />
      </TickList>
      <TextField name="standard.name.zh" label={words.standardZh} autoComplete="off" value={standard.name.zh} />
      <TextField name="standard.name.en" label={words.standardEn} autoComplete="off" value={standard.name.en} />
      <TextField
        name="standard.version"
        label={words.standardVersion}
        size={16}
        autoComplete="off"
        value={standard.version}
      />
      <LongTextField
        name="sample.zh"
        label={words.sampleZh}
        hint={words.sampleHint}
        rows={6}
        required={false}
        value={sample?.zh}
      />
      <LongTextField name="sample.en" label={words.sampleEn} rows={6} required={false} value={sample?.en} />
    </>
  );
}

/** What holds once somebody passed or failed, and who issues. */
export function AfterwardsFields({ language, edit, fault }: Props) {
  const words = schemeEditMessages[language];
  const { validityMonths, renewal, resit, feeYuan, issuers } = edit.content;
  const number = { inputMode: 'numeric', size: 6, autoComplete: 'off' } as const;
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  return (
    <>
      <TextField
        name="validityMonths"
        label={words.validityMonths}
        hint={words.validityHint}
        required={false}
        {...number}
        value={text(validityMonths)}
      />
      <TextField
        name="renewal.windowMonths"
        label={words.windowMonths}
        hint={words.windowHint}
        required={false}
        {...number}
        value={text(renewal?.windowMonths)}
      />
      <TextField
        name="renewal.trainingHours"
        label={words.trainingHours}
        hint={words.trainingHint}
        required={false}
        {...number}
        value={text(renewal?.trainingHours)}
      />
      <TextField
        name="resit.waitMonths"
        label={words.waitMonths}
        hint={words.waitHint}
        {...number}
        value={text(resit.waitMonths)}
      />
      <TextField
        name="resit.attempts"
        label={words.attempts}
        hint={words.attemptsHint}
        {...number}
        value={text(resit.attempts)}
      />
      <TextField
        name="resit.keepPassedMonths"
        label={words.keepPassedMonths}
        hint={words.keepHint}
        {...number}
        value={text(resit.keepPassedMonths)}
      />
      <TextField
        name="feeYuan"
        label={words.fee}
        hint={words.feeHint}
        required={false}
        {...number}
        value={text(feeYuan)}
      />
      <TickList name="issuers" legend={words.issuers} hint={words.issuersHint}>
        <Ticks name="issuers" choices={edit.bodies} ticked={fault ? valuesOf(fault, 'issuers') : issuers} />
      </TickList>
    </>
  );
}
