import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { needMessages } from '../needs/messages';
import { saveNeed } from '../needs/need-edit.server';
import { needForm } from '../needs/need-form';
import { NeedFormPage } from '../needs/need-form-page';
import { newNeedForm } from '../needs/need-form-view.server';
import { filledIn } from '../needs/need-request.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** Whoever acts for an organisation or a desk, and the form as its address fills it in. */
function requireNewNeed(asked: Asked) {
  const actor = requireActor(asked);
  const { db, language, now, query } = asked;
  return { actor, view: requireOk(newNeedForm(db, actor, query(filledIn), language, dateInChina(now))) };
}

export const loader = view(requireNewNeed, ({ view }) => ({ view }));

export const action = command({
  by: requireNewNeed,
  form: needForm,
  run: ({ actor }, { db, form: { post, seen: _seen, ...form }, occasion }) =>
    saveNeed(db, actor, { key: null, form, post: post === 'yes' }, occasion),
  to: (to, { value: { key } }) => to.needMatches(key),
});

export const meta = privateTitle((language) => needMessages[language].form.newTitle);

export default pageOf<typeof loader, typeof action>(NeedFormPage);
