import { requireActor } from '../accounts/permissions/required-actor.server';
import { supplyLinkMessages } from '../alliance/supply-links/supply-link-messages';
import { linkAnswerForm } from '../alliance/supply-links/supply-link-form';
import { SupplyLinkPage } from '../alliance/supply-links/supply-link-pages';
import { findOwnLink } from '../alliance/supply-links/supply-link-view.server';
import { answerSupplyLink } from '../alliance/supply-links/supply-links.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** A firm's member, and a link of theirs in the address; a 404 for any other. */
function requireOwnLink(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language } = asked;
  return { actor, link: requireOk(findOwnLink(db, actor, id, language)) };
}

export const loader = view(requireOwnLink, ({ link }) => ({ link }));

export const action = command({
  by: requireOwnLink,
  form: linkAnswerForm,
  run: ({ actor, link: { id } }, { db, form, occasion }) => answerSupplyLink(db, actor, { id, ...form }, occasion),
  to: (to, { who: { link } }) => to.companyLinks(link.slug),
});

export const meta = privateTitle((language) => supplyLinkMessages[language].publicTitle);

export default pageOf<typeof loader, typeof action>(SupplyLinkPage);
