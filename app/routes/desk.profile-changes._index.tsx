import { requireDesk } from '../accounts/permissions/required-desk.server';
import { deskMessages } from '../review-desk/messages';
import { DeskChangesPage } from '../review-desk/waiting-pages';
import { waitingChanges } from '../review-desk/waiting.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, request }) => {
  const url = new URL(request.url);
  return { waiting: waitingChanges(db, actor, url.searchParams.get('after') ?? undefined, language) };
});

export const meta = privateTitle((language) => deskMessages[language].changes.title);

export default pageOf<typeof loader>(DeskChangesPage);
