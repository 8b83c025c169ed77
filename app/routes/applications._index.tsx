import { requireActor } from '../accounts/permissions/required-actor.server';
import { beginApplication } from '../alliance/applications/application-begin.server';
import { ApplicationListPage } from '../alliance/applications/application-list-page';
import { applicationList } from '../alliance/applications/application-list.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { startForm } from '../alliance/applications/section-forms';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, request }) => ({
  list: applicationList(db, actor, new URL(request.url).searchParams.get('start') ?? ''),
}));

const numberOr = (digits: string) => (digits === '' ? null : Number(digits));

/** Begins an application or claim, or goes back to the one under way. */
export const action = command({
  by: requireActor,
  form: startForm,
  run: (actor, { db, form: { company, from, sure }, occasion }) =>
    beginApplication(db, actor, { companyId: numberOr(company), from: numberOr(from), sure: sure === 'yes' }, occasion),
  to: (to, { value }) => to.application(value.id),
});

export const meta = privateTitle((language) => applicationMessages[language].list.title);

export default pageOf<typeof loader, typeof action>(ApplicationListPage);
