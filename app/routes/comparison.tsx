import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { ComparisonPage } from '../company-page/comparison-page';
import { compareCompanies } from '../company-page/comparison.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({
  company: z.array(z.string().max(100)).max(40).meta({ allowed: '≤ 40' }).default([]),
  q: parameter.text(200),
});

export const headers = () => keptUnder('company', 'q');

export const loader = view(anybody, (_by, { db, language, request }) => {
  const { company, q } = parseQuery(request, parameters, language);
  return { comparison: compareCompanies(db, company, q, language) };
});

export const meta = publicWords((language) => ({
  title: memberMessages[language].compare.title,
  description: memberMessages[language].compare.purpose,
  address: paths(language).comparison(),
}));

export default pageOf<typeof loader>(ComparisonPage);
