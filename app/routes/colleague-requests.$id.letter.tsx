import { requireActor } from '../accounts/permissions/required-actor.server';
import { colleagueMessages } from '../alliance/colleague-messages';
import { receiveLetter } from '../colleagues/colleague-letter.server';
import { LetterPage } from '../colleagues/colleague-request-pages';
import { openRequestOf } from '../colleagues/colleague-view.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

/** Who asked to speak for a firm, and the open request in the address; a 404 for any other. */
function requireRequest(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language, now } = asked;
  return { actor, request: requireOk(openRequestOf(db, actor, id, language, now)) };
}

export const loader = view(requireRequest, ({ request }) => ({ request }));

export const action = command({
  by: requireRequest,
  read: unread,
  run: ({ actor, request: { id } }, { db, files, request, occasion }) =>
    receiveLetter(db, files, actor, id, request, occasion),
  to: (to) => to.colleagueRequests(),
});

export const meta = privateTitle((language) => colleagueMessages[language].letter);

export default pageOf<typeof loader, typeof action>(LetterPage);
