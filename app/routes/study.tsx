import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { studyMessages } from '../study/messages';
import { StudyPage } from '../study/study-page';
import { studyView } from '../study/study.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parseQuery } from '../web/query';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { db, language, request }) => {
  parseQuery(request, z.object({}), language);
  return { view: studyView(db) };
});

export const meta = publicWords((language) => ({
  title: studyMessages[language].title,
  description: studyMessages[language].description,
  address: paths(language).study(),
}));

export default pageOf<typeof loader>(StudyPage);
