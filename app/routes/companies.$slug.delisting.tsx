import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { delistingMoves } from '../companies/delisting-state';
import { namedCompany } from '../companies/named-company.server';
import { deskAnswerForm } from '../review-desk/decision';
import { delistingMessages } from '../review-desk/delisting-messages';
import { DelistingPage } from '../review-desk/delisting-page';
import { delistingView } from '../review-desk/delisting-view.server';
import { decideDelisting, proposeDelisting } from '../review-desk/delisting.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

function requireDelistingPage({ request, context, params }: LoaderFunctionArgs) {
  const named = namedCompany(context.db, params.slug ?? '', context.language);
  const { id, regionCode } = named.ok ? named.value : { id: null, regionCode: null };
  const actor = requireDeed(
    { request, context },
    'company.delist',
    { companyId: id, regionCode },
    { type: 'company', id: id ?? '' },
  );
  return { actor, company: requireOk(named) };
}

export const loader = view(requireDelistingPage, ({ actor, company }, { db }) => ({
  company,
  view: delistingView(db, actor, company.id),
}));

export const action = command({
  by: requireDelistingPage,
  form: deskAnswerForm(['propose', ...delistingMoves], 1000),
  run: ({ actor, company }, { db, occasion, form: { move, reason } }) => {
    const about = { companyId: company.id, reason };
    return move === 'propose'
      ? proposeDelisting(db, actor, about, occasion)
      : decideDelisting(db, actor, { ...about, move }, occasion);
  },
  to: (to, { who: { company } }) => to.companyDelisting(company.slug),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  delistingMessages[language].title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(DelistingPage);
