import { anybody } from '../accounts/permissions/required-actor.server';
import { caseMessages } from '../case-studies/messages';
import { listCases } from '../case-studies/public/case-list.server';
import { caseParameters } from '../case-studies/public/case-query';
import { CasesPage } from '../case-studies/public/cases-page';
import { scopeChoices, unknownScope } from '../region/scope-choices.server';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder(...Object.keys(caseParameters));

export const loader = view(anybody, (_by, { db, language, query }) => {
  const asked = query(caseParameters);
  const known = unknownScope(db, asked.scope);
  if (known) throw badQuery(language, { field: 'scope', value: asked.scope, allowed: known });
  return {
    list: listCases(db, asked, language),
    scopes: scopeChoices(db, language, caseMessages[language].wholeChain),
  };
});

export const meta = publicTitle(caseMessages, (words, to) => [words.title, words.description, to.cases()]);

export default pageOf<typeof loader>(CasesPage);
