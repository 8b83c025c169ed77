import { caseForm, caseTextOf } from '../case-studies/case-text';
import { caseMessages } from '../case-studies/messages';
import { OwnCasePage } from '../case-studies/own-case-page';
import { requireOwnCase } from '../case-studies/required-case.server';
import { writeCase } from '../case-studies/write-case.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireOwnCase, ({ view }) => ({ view }));

export const action = command({
  by: requireOwnCase,
  form: caseForm,
  run: ({ actor, view: { id, partyId } }, { db, form: { seen, ...text }, occasion }) =>
    writeCase(db, actor, { id, partyId, text: caseTextOf(text), seen }, occasion),
  to: (to, { id }) => to.ownCase(id),
});

export const meta = privateTitle((language) => caseMessages[language].own.read);

export default pageOf<typeof loader, typeof action>(OwnCasePage);
