import { requireActor } from '../accounts/permissions/required-actor.server';
import { ApplicationListPage } from '../alliance/applications/application-list-page';
import { applicationList } from '../alliance/applications/application-list.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { startApplication } from '../alliance/applications/application-start.server';
import { startForm } from '../alliance/applications/section-forms';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, request }) => ({
  list: applicationList(db, actor, new URL(request.url).searchParams.get('start') ?? ''),
}));

/** Begins an application or claim, or goes back to the one under way. */
export const action = command({
  by: requireActor,
  form: startForm,
  run: (actor, { db, form: { company }, occasion }) =>
    startApplication(
      db,
      actor,
      company === '' ? { kind: 'new' } : { kind: 'claim', companyId: Number(company) },
      occasion,
    ),
  to: (to, { value }) => to.application(value.id),
});

export const meta = privateTitle((language) => applicationMessages[language].list.title);

export default pageOf<typeof loader, typeof action>(ApplicationListPage);
