import { anybody } from '../accounts/permissions/required-actor.server';
import { CountsPage } from '../talent-counts/counts-page';
import { countsView } from '../talent-counts/counts-view.server';
import { talentCountMessages } from '../talent-counts/messages';
import { requireServed } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

const parameters = {
  chain: parameter.text(40),
  level: parameter.text(40),
  region: parameter.text(6),
  segment: parameter.text(60),
};

export const headers = () => keptUnder('chain', 'level', 'region', 'segment');

export const loader = view(anybody, (_by, { db, language, query }) => ({
  view: requireServed(countsView(db, query(parameters), language), language),
}));

export const meta = publicTitle(talentCountMessages, (words, to) => [words.title, words.purpose, to.talentCounts()]);

export default pageOf<typeof loader>(CountsPage);
