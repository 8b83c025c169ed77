import { accountMessages } from '../accounts/account-messages';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { endOtherSessions } from '../accounts/sessions/session-ending.server';
import { SessionsPage } from '../accounts/sessions/sessions-page';
import { listSessions } from '../accounts/sessions/sessions.server';
import { ok } from '../outcome';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, occasion, query }) => {
  const { ended } = query({ ended: parameter.text(6) });
  return {
    sessions: listSessions(db, actor.accountId, occasion.now),
    current: actor.session.number,
    ended: /^\d+$/.test(ended) ? Number(ended) : null,
  };
});

export const action = command({
  by: requireActor,
  run: (actor, { db, occasion }) => {
    const ended = endOtherSessions(db, actor, occasion);
    return ok(ended.ok ? ended.value : 0);
  },
  to: (to, { value: ended }) => to.accountSessions(ended),
});

export const meta = privateTitle((language) => accountMessages[language].sessions.title);

export default pageOf<typeof loader>(SessionsPage);
