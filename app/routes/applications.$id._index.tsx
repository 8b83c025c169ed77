import { redirect } from '@remix-run/node';
import { applicationMessages } from '../alliance/applications/application-messages';
import { ApplicationOverview } from '../alliance/applications/application-overview';
import { requireApplication } from '../alliance/applications/application-page.server';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

/** The applicant's view; whoever reviews is led to the desk's. */
export const loader = view(requireApplication, ({ page }, { language }) => {
  if (!page.own && !page.byColleague) throw redirect(paths(language).deskFile(page.id));
  return { page };
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  applicationMessages[language].page.title(data?.page.reference ?? ''),
);

export default pageOf<typeof loader>(ApplicationOverview);
