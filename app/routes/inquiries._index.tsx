import { requireActor } from '../accounts/permissions/required-actor.server';
import { InquiriesPage } from '../offers/inquiry-pages';
import { inquiriesOf } from '../offers/inquiry-view.server';
import { offerMessages } from '../offers/messages';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireActor, (actor, { db, language }) => inquiriesOf(db, actor, language));

export const meta = privateTitle((language) => offerMessages[language].inquiry.title);

export default pageOf<typeof loader>(InquiriesPage);
