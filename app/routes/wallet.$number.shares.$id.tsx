import { requireActor } from '../accounts/permissions/required-actor.server';
import { endShareOf } from '../certificates/wallet/holder-shares.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireActor, (to, { text }) => to.shares(text('number')));

/** Ends a link. */
export const action = command({
  by: requireActor,
  run: (actor, { db, id, text, occasion }) => void requireOk(endShareOf(db, actor, text('number'), id, occasion)),
  to: (to, { text }) => to.shares(text('number')),
});
