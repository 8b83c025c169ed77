import { caseMessages } from '../case-studies/messages';
import { caseFormParts, casePartForm, takeCasePart } from '../case-studies/own-case-parts.server';
import { OwnCasePage } from '../case-studies/own-case-page';
import { requireOwnCase } from '../case-studies/required-case.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

function requirePart(asked: Asked) {
  const own = requireOwnCase(asked);
  asked.choice('part', caseFormParts);
  return own;
}

/** The page of the case study, for who follows the address; a part is sent by its form. */
export const loader = view(requirePart, ({ view }) => ({ view }));

export const action = command({
  by: requirePart,
  form: casePartForm,
  run: ({ actor, view: { id, partyId } }, { db, choice, form, occasion }) =>
    takeCasePart(db, actor, choice('part', caseFormParts), { id, partyId, form }, occasion),
  to: (to, { id }) => to.ownCase(id),
});

export const meta = privateTitle((language) => caseMessages[language].own.read);

export default pageOf<typeof loader, typeof action>(OwnCasePage);
