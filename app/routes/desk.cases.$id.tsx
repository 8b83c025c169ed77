import { requireDesk } from '../accounts/permissions/required-desk.server';
import { decideCase, deskCaseForm } from '../case-studies/decide-case.server';
import { DeskCasePage } from '../case-studies/desk-cases-page';
import { findDeskCase } from '../case-studies/desk-cases.server';
import { caseMessages } from '../case-studies/messages';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, id, language, now }) => ({
  view: requireOk(findDeskCase(db, actor, id, language, now)),
}));

export const action = command({
  by: requireDesk,
  form: deskCaseForm,
  run: (actor, { db, id, form, occasion }) => decideCase(db, actor, { id, ...form }, occasion),
  to: (to, { id }) => to.deskCase(id),
});

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.study.title ?? caseMessages[language].desk.title,
);

export default pageOf<typeof loader, typeof action>(DeskCasePage);
