import { requireActor } from '../accounts/permissions/required-actor.server';
import { talentMessages } from '../certification/talent/talent-messages';
import { TalentPhotoPage } from '../certification/talent/talent-photo-page';
import { receiveTalentPhoto, talentPhoto } from '../certification/talent/talent-photo.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = view(requireActor, ({ accountId }, { db }) => ({
  photo: talentPhoto(db, accountId)?.id ?? null,
}));

export const action = command({
  by: requireActor,
  read: unread,
  run: (actor, { db, files, request, occasion }) => receiveTalentPhoto(db, files, actor, request, occasion),
  to: (to) => to.talentPhoto(),
});

export const meta = privateTitle((language) => talentMessages[language].photo.title);

export default pageOf<typeof loader, typeof action>(TalentPhotoPage);
