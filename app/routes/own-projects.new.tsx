import { requireActor } from '../accounts/permissions/required-actor.server';
import { projectMessages } from '../projects/messages';
import { newProjectForm, newProjectOf, newProjectQuery } from '../projects/new-project';
import { NewProjectPage } from '../projects/new-project-page';
import { ownPartyChoices } from '../projects/own-projects.server';
import { answersOfNeed, beginProjectFor } from '../projects/project-for-need.server';
import { segmentNames } from '../region/segment-names.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, query }) => {
  const { title = '', goal = '', segment = [], continues = null, need = '' } = query(newProjectQuery);
  const said = { titleZh: title, goalZh: goal, segments: segment, continuesId: continues };
  const brought = { ...said, party: '', need: '', joining: [], present: null };
  const first = answersOfNeed(db, actor, need, language) ?? brought;
  const names = segmentNames(db, language);
  return {
    parties: ownPartyChoices(db, actor, language),
    first,
    segments: first.segments.map((id) => names[id] ?? id),
  };
});

export const action = command({
  by: requireActor,
  form: newProjectForm,
  run: (actor, { db, form, occasion }) => {
    const begun = newProjectOf(form);
    return begun.ok ? beginProjectFor(db, actor, begun.value, occasion) : begun;
  },
  to: (to, { value }) => to.ownProject(value.id),
});

export const meta = privateTitle((language) => projectMessages[language].begin);

export default pageOf<typeof loader, typeof action>(NewProjectPage);
