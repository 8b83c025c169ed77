import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { consentToBeFound, findTalent } from '../certification/talent/talent.server';
import { ConsentPage } from '../interests/consent-page';
import { interestMessages } from '../interests/messages';
import { paths } from '../paths';
import { consentTextAt } from '../accounts/consents/consent-texts';
import { privateMeta } from '../web/page-meta';
import { sentForm } from '../web/sent-form.server';
import { refusedForm } from '../web/refused-form.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { accountId } = requireActor({ request, context });
  const talent = findTalent(context.db, accountId);
  return {
    language: context.language,
    text: consentTextAt('findable', context.now()),
    since: talent?.findableSince ?? null,
    hasRecord: talent !== null,
  };
}

/** Turned on or off a moment ago in another window, or without a record: the page says how it stands. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const sent = await sentForm(request);
  const given = sent.get('given');
  if (given !== 'yes' && given !== 'no') throw refusedForm('form-missing', { field: 'given' });
  consentToBeFound(context.db, actor, given === 'yes', context.occasion);
  return redirect(paths(context.language).talentConsent());
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => interestMessages[language].consent.title);

export default function TalentConsentRoute() {
  return <ConsentPage {...useLoaderData<typeof loader>()} />;
}
