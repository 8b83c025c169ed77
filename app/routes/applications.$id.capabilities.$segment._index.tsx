import { redirect } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireEditable } from '../alliance/applications/section-route.server';
import { changeCapability } from '../alliance/profile/capability-change.server';
import { CapabilityPage } from '../alliance/profile/capability-page';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireEditable, ({ page }, { language, text }) => {
  if (!page.capabilities.some((one) => one.segmentId === text('segment')))
    throw redirect(paths(language).applicationSection(page.id, 'capabilities'));
  return { page, segmentId: text('segment') };
});

/** Changes the words, adds a link, or removes evidence or the capability itself: the form says which. */
export const action = command({
  by: requireActor,
  run: (actor, { db, id, sent, occasion }) => changeCapability(db, actor, id, sent, occasion),
  to: (to, { id, text, value: { gone } }) =>
    gone ? to.applicationSection(id, 'capabilities') : to.applicationCapability(id, text('segment')),
});

export const meta = privateTitle((language) => applicationMessages[language].sections.capabilities);

export default pageOf<typeof loader, typeof action>(CapabilityPage);
