import { requireActor } from '../accounts/permissions/required-actor.server';
import { TalentUploadPage } from '../certification/talent/talent-entry-page';
import { requireEntry } from '../certification/talent/talent-entry.server';
import { talentMessages } from '../certification/talent/talent-messages';
import { receiveTalentEvidence } from '../certification/talent/talent-upload.server';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = requireEntry;

export const action = command({
  by: (args) => ({ actor: requireActor(args), entry: requireEntry(args) }),
  read: unread,
  run: ({ actor, entry: { part, position } }, { db, files, request, occasion }) =>
    receiveTalentEvidence(db, files, actor, { part, position }, request, occasion),
  to: (to, { who: { entry } }) => to.talentEntry(entry.part, entry.position),
});

export const meta = privateTitle((language) => talentMessages[language].addFile);

export default pageOf<typeof loader, typeof action>(TalentUploadPage);
