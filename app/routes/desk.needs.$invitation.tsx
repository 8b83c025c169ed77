import { requireDesk } from '../accounts/permissions/required-desk.server';
import { askAgain } from '../needs/desk-needs.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireDesk, (to) => to.deskNeeds());

/** The region's desk reminds the invited once more. */
export const action = command({
  by: requireDesk,
  run: (actor, { db, text, occasion }) => void requireOk(askAgain(db, actor, text('invitation'), occasion)),
  to: (to) => to.deskNeeds(),
});
