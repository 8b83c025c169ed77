import { requireDesk } from '../accounts/permissions/required-desk.server';
import { DeskPage } from '../review-desk/desk-page';
import { deskQueryOf } from '../review-desk/desk-query';
import { deskView } from '../review-desk/desk-view.server';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, occasion, request }) => ({
  view: deskView(db, actor, deskQueryOf(request, language), language, occasion.now),
}));

export const meta = privateTitle((language) => deskMessages[language].title);

export default pageOf<typeof loader>(DeskPage);
