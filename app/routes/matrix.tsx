import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { lenses } from '../gaps/lens';
import { MatrixPage } from '../matrix/matrix-page';
import { matrixView } from '../matrix/matrix.server';
import { matrixMessages } from '../matrix/messages';
import { paths } from '../paths';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({ lens: parameter.choice(lenses).default('registry'), chain: parameter.text(40) });

export const headers = () => keptUnder('lens', 'chain');

export const loader = view(anybody, (_by, { db, language, request }) => {
  const { lens, chain } = parseQuery(request, parameters, language);
  const view = matrixView(db, lens);
  const allowed = view.matrix.chains.map(({ id }) => id);
  if (chain && !allowed.includes(chain)) throw badQuery(language, { field: 'chain', value: chain, allowed });
  return { view, chain: chain || null };
});

export const meta = publicWords((language) => ({
  title: matrixMessages[language].title,
  description: matrixMessages[language].description,
  address: paths(language).matrix(),
}));

export default pageOf<typeof loader>(MatrixPage);
