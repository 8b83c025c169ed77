import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FileField } from '../ui/file-field';
import { ButtonForm, FormActions, Submit } from '../ui/form';
import { LongTextField, TextField } from '../ui/form-fields';
import type { FormFault } from '../web/form-fault';
import { CaseForm } from './case-form';
import { caseParts, caseTextFields, type CasePart, type CaseText } from './case-text';
import { caseMessages } from './messages';
import type { OwnCaseView } from './own-case-view.server';

interface Props {
  language: Language;
  view: OwnCaseView;
  fault: FormFault | null;
}

/** What the lead writes, prefilled: 中文, and English beside it. */
export function CaseTextForm({ language, view: { id, text, state, seen }, fault }: Props) {
  const words = caseMessages[language];
  const english = (part: CasePart) => words.field.english(words.part[part]);
  return (
    <CaseForm language={language} action={paths(language).ownCase(id)} fault={fault}>
      <input type="hidden" name="seen" value={seen} />
      <p className="text-muted">{words.own.purpose}</p>
      <TextField name="titleZh" label={words.field.titleZh} value={text?.titleZh} />
      <TextField
        name="titleEn"
        label={words.field.titleEn}
        hint={words.optional}
        value={text?.titleEn ?? ''}
        required={false}
      />
      {caseParts.map((part) => (
        <div key={part} className="space-y-5">
          <LongTextField
            name={`${part}Zh`}
            label={words.part[part]}
            hint={words.partHint[part]}
            rows={5}
            value={text?.[`${part}Zh`]}
            required={false}
          />
          <LongTextField
            name={`${part}En`}
            label={english(part)}
            rows={5}
            value={text?.[`${part}En`] ?? ''}
            required={false}
          />
        </div>
      ))}
      <Submit>{words.own.save}</Submit>
      {state === null && <p className="text-muted">{words.own.saveFirst}</p>}
    </CaseForm>
  );
}

/** What is saved now where it differs from what was typed: shown when somebody saved after the form was opened. */
export function SavedMeanwhile({ language, view: { text }, fault }: Props) {
  const words = caseMessages[language];
  if (text === null || !fault?.refusals.some(({ code }) => code === 'draft-changed')) return null;
  const label = (field: keyof CaseText) =>
    field === 'titleZh' || field === 'titleEn' ? words.field[field] : partLabel(language, field);
  const other = caseTextFields.filter((field) => (text[field] ?? '') !== (fault.values[field] ?? ''));
  return (
    <section aria-labelledby="saved-meanwhile" className="notice notice-warning max-w-xl">
      <h2 id="saved-meanwhile">{words.own.savedMeanwhile}</h2>
      <dl>
        {other.map((field) => (
          <div key={field}>
            <dt className="font-semibold">{label(field)}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{text[field] ?? words.own.savedEmpty}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function partLabel(language: Language, field: Exclude<keyof CaseText, 'titleZh' | 'titleEn'>): string {
  const words = caseMessages[language];
  const part = words.part[field.slice(0, -2) as CasePart];
  return field.endsWith('En') ? words.field.english(part) : part;
}

/** Its pictures, each with the button that takes it out, and the form for another. */
export function CasePictures({ language, view: { id, preview }, fault }: Props) {
  const words = caseMessages[language];
  const to = paths(language);
  return (
    <section aria-labelledby="own-pictures" className="space-y-4">
      <h2 id="own-pictures">{words.pictures}</h2>
      {preview?.study.pictures.map((picture) => (
        <div key={picture.id} className="flex flex-wrap items-center gap-3">
          <img src={picture.src} alt={picture.caption} className="h-24 w-36 rounded object-cover" />
          <span className="min-w-0 wrap-anywhere">{picture.caption}</span>
          <ButtonForm action={to.ownCasePart(id, 'picture')} values={{ picture: String(picture.id) }}>
            {words.own.dropPicture}
          </ButtonForm>
        </div>
      ))}
      <CaseForm language={language} action={to.ownCasePictures(id)} fault={fault} files>
        <TextField name="captionZh" label={words.own.caption} hint={words.own.captionHint} />
        <TextField name="captionEn" label={words.own.captionEn} hint={words.optional} required={false} />
        <FileField name="file" label={words.own.file} hint={words.own.fileHint} accept=".png,.jpg,.jpeg" />
        <FormActions>
          <button type="submit" className="button button-secondary">
            {words.own.addPicture}
          </button>
        </FormActions>
      </CaseForm>
    </section>
  );
}
