import { requireDesk } from '../accounts/permissions/required-desk.server';
import { matchIdentities } from '../certification/sessions/identity-match.server';
import { identitiesForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { requireSession } from '../certification/sessions/session-part.server';
import { AttendancePage } from '../certification/sessions/session-parts-pages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

/** The page of attendance; its second form is sent here. */
export const loader = requireSession;

export const action = command({
  by: requireDesk,
  form: identitiesForm,
  run: (actor, { db, occasion, id, form }) =>
    matchIdentities(db, actor, { sessionId: id, except: form.except }, occasion),
  to: (to, { id }) => to.sessionPart(id, 'attendance'),
});

export const meta = privateTitle((language) => sessionMessages[language].attendance);

export default pageOf<typeof loader, typeof action>(AttendancePage);
