import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { InboxPage } from '../inbox/inbox-page';
import { inboxMessages } from '../inbox/messages';
import { waitingLimit, waitingList } from '../inbox/waiting.server';
import { countUnread } from '../notices/own-notices.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, now }) => ({
  waiting: waitingList(db, actor, language, now),
  today: dateInChina(now),
  limit: waitingLimit,
  unread: countUnread(db, actor.accountId, waitingLimit),
}));

export const meta = privateTitle((language) => inboxMessages[language].title);

export default pageOf<typeof loader>(InboxPage);
