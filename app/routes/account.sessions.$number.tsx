import { requireActor } from '../accounts/permissions/required-actor.server';
import { endSession } from '../accounts/sessions/session-ending.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireActor, (to) => to.accountSessions());

/** Ends a session. One that is gone already has ended, which is what was wanted. */
export const action = command({
  by: requireActor,
  run: (actor, { db, number, occasion }) => {
    const ended = endSession(db, actor, number('number'), occasion);
    if (!ended.ok && ended.code !== 'session-unknown') requireOk(ended);
  },
  to: (to) => to.accountSessions(1),
});
