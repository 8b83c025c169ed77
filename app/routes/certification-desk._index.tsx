import { requireDesk } from '../accounts/permissions/required-desk.server';
import { CertificationDeskPage } from '../certification-desk/desk-page';
import { certificationDesk } from '../certification-desk/desk-view.server';
import { certificationDeskMessages } from '../certification/desk-messages';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now }) => ({
  desk: certificationDesk(db, actor, language, now),
}));

export const meta = privateTitle((language) => certificationDeskMessages[language].title);

export default pageOf<typeof loader>(CertificationDeskPage);
