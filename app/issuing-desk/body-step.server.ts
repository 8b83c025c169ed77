import { ok, type Ok } from '../outcome';
import { fieldsOf } from '../web/fields.server';
import type { SentForm } from '../web/form.server';
import type { BodyStep } from './body-changes.server';
import { authorisationForm, endBodyForm, lostKeyForm, type BodyPart } from './desk-forms';

/** What a sent form asks to be done to a body. */
export function bodyStepOf(sent: FormData, part: BodyPart): SentForm<BodyStep> | Ok<BodyStep> {
  switch (part) {
    case 'authorisations': {
      const form = fieldsOf(sent, authorisationForm);
      return form.ok ? ok({ part, form: form.value }) : form;
    }
    case 'lost-key': {
      const form = fieldsOf(sent, lostKeyForm);
      return form.ok ? ok({ part, form: form.value }) : form;
    }
    case 'end': {
      const form = fieldsOf(sent, endBodyForm);
      return form.ok ? ok({ part, form: form.value }) : form;
    }
    default:
      return ok({ part });
  }
}
