import { anybody } from '../accounts/permissions/required-actor.server';
import { studyMessages } from '../study/messages';
import { StudyPage } from '../study/study-page';
import { studyView } from '../study/study.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { db, query }) => {
  query({});
  return { view: studyView(db) };
});

export const meta = publicTitle(studyMessages, (words, to) => [words.title, words.description, to.study()]);

export default pageOf<typeof loader>(StudyPage);
