import { requireActor } from '../accounts/permissions/required-actor.server';
import { findTalent } from '../certification/talent/talent.server';
import { holderMessages } from '../interests/holder-messages.server';
import { MessagesPage } from '../interests/message-list-page';
import { interestMessages } from '../interests/messages';
import { mutedFirms } from '../interests/mutes.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, ({ accountId }, { db, language, now }) => ({
  messages: holderMessages(db, accountId, language, now),
  muted: mutedFirms(db, accountId, language),
  findable: findTalent(db, accountId)?.findableSince != null,
}));

export const meta = privateTitle((language) => interestMessages[language].messages.title);

export default pageOf<typeof loader>(MessagesPage);
