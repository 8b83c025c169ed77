import { changeMessages } from '../issuing-desk/change-messages';
import { openRequests } from '../issuing-desk/change-view.server';
import { RequestListPage } from '../issuing-desk/request-pages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now }) => ({
  requests: openRequests(db, actor, language, now),
}));

export const meta = privateTitle((language) => changeMessages[language].desk.title);

export default pageOf<typeof loader>(RequestListPage);
