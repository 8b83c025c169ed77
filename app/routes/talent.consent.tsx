import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { consentTextAt } from '../accounts/consents/consent-texts';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { consentToBeFound, findTalent } from '../certification/talent/talent.server';
import { ConsentPage } from '../interests/consent-page';
import { interestMessages } from '../interests/messages';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { refusedForm } from '../web/refused-form.server';
import { view } from '../web/route.server';
import { sentForm } from '../web/sent-form.server';

export const loader = view(requireActor, ({ accountId }, { db, now }) => {
  const talent = findTalent(db, accountId);
  return { text: consentTextAt('findable', now), since: talent?.findableSince ?? null, hasRecord: talent !== null };
});

/** Turned on or off a moment ago in another window, or without a record: the page says how it stands. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const sent = await sentForm(request);
  const given = sent.get('given');
  if (given !== 'yes' && given !== 'no') throw refusedForm('form-missing', { field: 'given' });
  consentToBeFound(context.db, actor, given === 'yes', context.occasion);
  return redirect(paths(context.language).talentConsent());
}

export const meta = privateTitle((language) => interestMessages[language].consent.title);

export default pageOf<typeof loader>(ConsentPage);
