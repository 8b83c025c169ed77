import { requireDesk } from '../accounts/permissions/required-desk.server';
import { signInSheet } from '../certification/sessions/sign-in-sheet.server';
import { ok } from '../outcome';
import { madeDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

/** The sheet is asked for by a form, since it leaves a row of history; who follows the address finds the button. */
export const loader = leadTo(requireDesk, (to, { id }) => to.sessionPart(id, 'names'));

export const action = command({
  by: requireDesk,
  run: async (actor, { db, id, occasion }) => ok(requireOk(await signInSheet(db, actor, id, occasion))),
  show: ({ value: { name, bytes } }) => madeDownload(name, 'application/pdf', bytes),
});
