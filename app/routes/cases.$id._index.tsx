import { anybody } from '../accounts/permissions/required-actor.server';
import { caseMessages } from '../case-studies/messages';
import { CasePage } from '../case-studies/public/case-page';
import { publicCaseView } from '../case-studies/public/case-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { db, language, id }) => ({
  view: requireOk(publicCaseView(db, id, language)),
}));

export const meta = publicWords<typeof loader>((language, { data }) => {
  if (!data) return undefined;
  const { view } = data;
  return {
    title: view.gone ? caseMessages[language].title : view.study.title,
    description: view.gone ? caseMessages[language].description : (view.study.parts[0]?.text ?? '').slice(0, 160),
    address: paths(language).caseStudy(view.project.id),
  };
});

export default pageOf<typeof loader>(CasePage);
