import { ConflictPage } from '../certification/applications/conflict-page';
import {
  declareConflict,
  listConflicts,
  seenRunningSessions,
} from '../certification/applications/declared-conflicts.server';
import { conflictForm } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireAssessor, (actor, { db, request }) => {
  const url = new URL(request.url);
  const done = /^\d{1,4}$/.exec(url.searchParams.get('done') ?? '')?.[0] ?? null;
  return { lines: listConflicts(db, actor.accountId), seen: seenRunningSessions(db, actor.accountId), done };
});

export const action = command({
  by: requireAssessor,
  form: conflictForm,
  run: (actor, { db, form: { kind, email, company }, occasion }) =>
    declareConflict(db, actor, kind === 'company' ? { kind, company } : { kind, email }, occasion),
  to: (to, { value }) => to.declaredConflicts(value.stoodDown),
});

export const meta = privateTitle((language) => assessmentMessages[language].conflict.title);

// After a declaration the form begins empty again.
export default pageOf<typeof loader, typeof action>((shown) => <ConflictPage key={shown.lines.length} {...shown} />);
