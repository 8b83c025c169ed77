import { requireDesk } from '../accounts/permissions/required-desk.server';
import { deskMessages } from '../review-desk/messages';
import { DeskReportsPage } from '../review-desk/waiting-pages';
import { waitingReports } from '../review-desk/waiting.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, request }) => {
  const url = new URL(request.url);
  return { waiting: waitingReports(db, actor, url.searchParams.get('after') ?? undefined) };
});

export const meta = privateTitle((language) => deskMessages[language].reports.title);

export default pageOf<typeof loader>(DeskReportsPage);
