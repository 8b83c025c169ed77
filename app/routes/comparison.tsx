import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { comparisonMessages } from '../company-page/comparison-messages';
import { ComparisonPage } from '../company-page/comparison-page';
import { compareCompanies } from '../company-page/comparison.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

const parameters = {
  company: z.array(z.string().max(100)).max(40).meta({ allowed: '≤ 40' }).default([]),
  q: parameter.text(200),
};

export const headers = () => keptUnder('company', 'q');

export const loader = view(anybody, (_by, { db, language, query }) => {
  const { company, q } = query(parameters);
  return { comparison: compareCompanies(db, company, q, language) };
});

export const meta = publicTitle(comparisonMessages, (words, to) => [words.title, words.purpose, to.comparison()]);

export default pageOf<typeof loader>(ComparisonPage);
