import { requireActor } from '../accounts/permissions/required-actor.server';
import { InquiriesPage } from '../offers/inquiry-pages';
import { inquiriesOf } from '../offers/inquiry-view.server';
import { offerMessages } from '../offers/messages';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language }) => inquiriesOf(db, actor, language));

export const meta = privateTitle((language) => offerMessages[language].inquiry.title);

export default pageOf<typeof loader>(InquiriesPage);
