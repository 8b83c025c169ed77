import { readFields } from '../web/fields.server';
import type { SentForm } from '../web/form.server';
import type { BodyStep } from './body-changes.server';
import { sentForm } from '../web/sent-form.server';
import { authorisationForm, endBodyForm, lostKeyForm, type BodyPart } from './desk-forms';

/** What a sent form asks to be done to a body. */
export async function bodyStepOf(request: Request, part: BodyPart): Promise<SentForm<BodyStep>> {
  switch (part) {
    case 'authorisations': {
      const form = await readFields(request, authorisationForm);
      return form.ok ? { ...form, value: { part, form: form.value } } : form;
    }
    case 'lost-key': {
      const form = await readFields(request, lostKeyForm);
      return form.ok ? { ...form, value: { part, form: form.value } } : form;
    }
    case 'end': {
      const form = await readFields(request, endBodyForm);
      return form.ok ? { ...form, value: { part, form: form.value } } : form;
    }
    default:
      return { ok: true, value: { part }, sent: await sentForm(request) };
  }
}
