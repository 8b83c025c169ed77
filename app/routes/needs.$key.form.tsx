import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { needMessages } from '../needs/messages';
import { saveNeed } from '../needs/need-edit.server';
import { needForm } from '../needs/need-form';
import { NeedFormPage } from '../needs/need-form-page';
import { needFormView } from '../needs/need-form-view.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** A poster's reader, and the form of their need in the address; a 404 for any other. */
function requireNeedForm(asked: Asked) {
  const actor = requireActor(asked);
  const { db, text, language, now } = asked;
  return { actor, view: requireOk(needFormView(db, actor, text('key'), language, dateInChina(now))) };
}

export const loader = view(requireNeedForm, ({ view }) => ({ view }));

export const action = command({
  by: requireNeedForm,
  form: needForm,
  run: ({ actor }, { db, text, form: { post, seen, ...form }, occasion }) =>
    saveNeed(db, actor, { key: text('key'), form, post: post === 'yes', seen }, occasion),
  to: (to, { text }) => to.needMatches(text('key')),
});

export const meta = privateTitle((language) => needMessages[language].form.editTitle);

export default pageOf<typeof loader, typeof action>(NeedFormPage);
