import { anybody } from '../accounts/permissions/required-actor.server';
import { BodyPage } from '../certificates/bodies/body-page';
import { bodyView } from '../certificates/bodies/body-view.server';
import { certificateMessages } from '../certificates/messages';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { db, language, text }) => ({
  body: requireOk(bodyView(db, text('body'), language)),
}));

export const meta = publicWords<typeof loader>((language, { data }) => ({
  title: data?.body.name ?? '',
  description: certificateMessages[language].bodyPage.purpose,
  address: paths(language).issuer(data?.body.id ?? ''),
}));

export default pageOf<typeof loader>(BodyPage);
