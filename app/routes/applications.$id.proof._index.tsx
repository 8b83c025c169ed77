import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { changeProof } from '../alliance/applications/proof-change.server';
import { ProofPage } from '../alliance/applications/proof-page';
import { requireEditable } from '../alliance/applications/section-route.server';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

/** Only who claims a firm on record has something to prove. */
function requireClaim(asked: LoaderFunctionArgs) {
  const { language, page } = requireEditable(asked);
  if (page.proof === null) throw redirect(paths(language).application(page.id));
  return page;
}

export const loader = view(requireClaim, (page) => ({ page }));

/** Mails a code to the firm's domain, takes it, or takes a proof out: the form says which. */
export const action = command({
  by: requireActor,
  run: (actor, { db, id, sent, occasion }) => changeProof(db, actor, id, sent, occasion),
  to: (to, { id }) => to.applicationSection(id, 'proof'),
});

export const meta = privateTitle((language) => applicationMessages[language].sections.proof);

export default pageOf<typeof loader, typeof action>(ProofPage);
