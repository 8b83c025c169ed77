import { requireActor } from '../accounts/permissions/required-actor.server';
import { heldAbout } from '../personal-data/export.server';
import { personalDataMessages } from '../personal-data/messages';
import { PersonalDataPage } from '../personal-data/personal-data-page';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireActor, (actor, { db, occasion }) => ({ data: heldAbout(db, actor, occasion) }));

export const meta = privateTitle((language) => personalDataMessages[language].title);

export default pageOf<typeof loader>(PersonalDataPage);
