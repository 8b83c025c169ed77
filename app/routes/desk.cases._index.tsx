import { requireDesk } from '../accounts/permissions/required-desk.server';
import { DeskCasesPage } from '../case-studies/desk-cases-page';
import { deskCases } from '../case-studies/desk-cases.server';
import { caseMessages } from '../case-studies/messages';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language }) => ({ cases: deskCases(db, actor, language) }));

export const meta = privateTitle((language) => caseMessages[language].desk.title);

export default pageOf<typeof loader>(DeskCasesPage);
