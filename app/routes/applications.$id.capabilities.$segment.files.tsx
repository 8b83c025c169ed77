import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { receiveEvidence } from '../alliance/applications/evidence-upload.server';
import { EvidenceFilesPage } from '../alliance/profile/evidence-files-page';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = view(requireApplication, ({ page }, { text }) => ({ page, segmentId: text('segment') }));

export const action = command({
  by: requireActor,
  read: unread,
  run: (actor, { db, files, id, text, request, sent, occasion }) =>
    receiveEvidence(db, files, actor, { id, segmentId: text('segment') }, request, occasion, sent),
  to: (to, { id, text }) => to.applicationCapability(id, text('segment')),
});

export const meta = privateTitle((language) => applicationMessages[language].capability.addFile);

export default pageOf<typeof loader, typeof action>(EvidenceFilesPage);
