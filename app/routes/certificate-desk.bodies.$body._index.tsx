import { BodyDeskPage } from '../issuing-desk/body-desk-page';
import { bodyDesk } from '../issuing-desk/body-desk-view.server';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, text }) => ({
  body: requireOk(bodyDesk(db, actor, text('body'), language, now)),
}));

export const meta = privateTitle<typeof loader>((_language, { data }) => data?.body.name ?? '');

export default pageOf<typeof loader>(BodyDeskPage);
