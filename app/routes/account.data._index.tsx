import { requireActor } from '../accounts/permissions/required-actor.server';
import { heldAbout } from '../personal-data/export.server';
import { personalDataMessages } from '../personal-data/messages';
import { PersonalDataPage } from '../personal-data/personal-data-page';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, occasion }) => ({ data: heldAbout(db, actor, occasion) }));

export const meta = privateTitle((language) => personalDataMessages[language].title);

export default pageOf<typeof loader>(PersonalDataPage);
