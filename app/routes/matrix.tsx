import type { LinksFunction } from '@remix-run/node';
import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { lenses } from '../gaps/lens';
import { chosenColumns } from '../matrix/columns';
import styles from '../matrix/matrix.css?url';
import { MatrixPage } from '../matrix/matrix-page';
import { columnCodes, matrixView } from '../matrix/matrix.server';
import { matrixTitle } from '../matrix/matrix-title';
import { matrixMessages } from '../matrix/messages';
import { paths } from '../paths';
import { badQuery, requireServed } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({
  lens: parameter.choice(lenses).default('registry'),
  chain: parameter.text(40),
  region: z.array(z.string()).default([]),
});

export const headers = () => keptUnder('lens', 'chain', 'region');

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const loader = view(anybody, (_by, { db, language, request }) => {
  const { lens, chain, region } = parseQuery(request, parameters, language);
  const view = matrixView(db, lens);
  const allowed = view.matrix.chains.map(({ id }) => id);
  if (chain && !allowed.includes(chain)) throw badQuery(language, { field: 'chain', value: chain, allowed });
  const chosen = requireServed(chosenColumns(region, columnCodes(db)), language);
  return { view, chain: chain || null, chosen };
});

export const meta = publicWords<typeof loader>((language, { data }) => {
  if (!data) return undefined;
  const { view, ...choice } = data;
  return {
    title: matrixTitle(language, { matrix: view.matrix, ...choice }),
    description: matrixMessages[language].description,
    address: paths(language).matrix(),
  };
});

export default pageOf<typeof loader>(MatrixPage);
