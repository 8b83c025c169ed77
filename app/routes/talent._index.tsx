import { requireActor } from '../accounts/permissions/required-actor.server';
import { allRegionChoices } from '../region/place-choices.server';
import { saveBasics } from '../certification/talent/talent-basics.server';
import { carriedAnswers } from '../certification/talent/carried-answers.server';
import { basicsForm } from '../certification/talent/talent-form';
import { talentMessages } from '../certification/talent/talent-messages';
import { TalentPage } from '../certification/talent/talent-pages';
import { talentProfile } from '../certification/talent/talent-profile.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, ({ accountId }, asked) => ({
  profile: talentProfile(asked.db, accountId, asked.language),
  regions: allRegionChoices(asked.db, asked.language),
  carried: carriedAnswers(asked),
}));

export const action = command({
  by: requireActor,
  form: basicsForm,
  run: (actor, { db, occasion, form }) => saveBasics(db, actor, form, occasion),
  to: (to, asked) => to.talent(carriedAnswers(asked)?.sealed),
});

export const meta = privateTitle((language) => talentMessages[language].title);

export default pageOf<typeof loader, typeof action>(TalentPage);
