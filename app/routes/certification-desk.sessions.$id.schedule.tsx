import { requireDesk } from '../accounts/permissions/required-desk.server';
import { changeExamSession } from '../certification/sessions/session-change.server';
import { sessionChangeForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { requireSession } from '../certification/sessions/session-part.server';
import { SchedulePage } from '../certification/sessions/session-parts-pages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireSession;

/** Changes time, place or seats; those concerned are told. */
export const action = command({
  by: requireDesk,
  form: sessionChangeForm,
  run: (actor, { db, id, form: { online, ...plan }, occasion }) =>
    changeExamSession(db, actor, { id, ...plan, online: online === 'yes' }, occasion),
  to: (to, { id }) => to.certificationDeskSession(id),
});

export const meta = privateTitle((language) => sessionMessages[language].change);

export default pageOf<typeof loader, typeof action>(SchedulePage);
