import { requireDesk } from '../accounts/permissions/required-desk.server';
import { openNames } from '../certification/sessions/attendance-list.server';
import { sessionMessages } from '../certification/sessions/session-messages';
import { NamesPage } from '../certification/sessions/session-names-page';
import { requireSession } from '../certification/sessions/session-part.server';
import { ok } from '../outcome';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command } from '../web/route.server';

export const loader = requireSession;

/** Shows the names; asked for by a form, since it leaves a row of history. */
export const action = command({
  by: requireDesk,
  run: (actor, { db, id, occasion }) => ok(requireOk(openNames(db, actor, id, occasion))),
  show: ({ value }) => ({ names: value }),
});

export const meta = privateTitle((language) => sessionMessages[language].names);

export default pageOf<typeof loader, typeof action>(NamesPage);
