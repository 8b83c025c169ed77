import { requireActor } from '../accounts/permissions/required-actor.server';
import { holderMessage, showable } from '../interests/holder-messages.server';
import { MessagePage } from '../interests/message-page';
import { interestMessages } from '../interests/messages';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, now, id }) => {
  const message = requireOk(holderMessage(db, actor, id, language, now));
  return { message, certificates: showable(db, actor, language, now) };
});

export const meta = privateTitle((language) => interestMessages[language].messages.title);

export default pageOf<typeof loader>(MessagePage);
