import { z } from 'zod';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { sessionMoveForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { moveExamSession } from '../certification/sessions/session-move.server';
import { SessionDeskPage } from '../certification/sessions/session-page';
import { sessionDesk } from '../certification/sessions/session-view.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now, id, request }) => {
  const query = parseQuery(request, z.object({ q: parameter.text(100), seats: parameter.page() }), language);
  return {
    view: requireOk(sessionDesk(db, actor, { id, ...query }, language, now)),
  };
});

/** Opens, closes, reopens or cancels the session. */
export const action = command({
  by: requireDesk,
  form: sessionMoveForm,
  run: (actor, { db, occasion, id, form }) => moveExamSession(db, actor, { id, ...form }, occasion),
  to: (to, { id }) => to.certificationDeskSession(id),
});

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.title ?? sessionMessages[language].moves,
);

export default pageOf<typeof loader, typeof action>(SessionDeskPage);
