import type { LinksFunction } from '@remix-run/node';
import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { lenses, usualLens } from '../gaps/lens';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { findRegion } from '../region/regions.server';
import { supplyMessages } from '../supply/messages';
import { shortKinds } from '../supply/shortfall';
import { SupplyPage } from '../supply/supply-page';
import { supplyView } from '../supply/supply.server';
import styles from '../supply/supply.css?url';
import { requireServed } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({
  lens: parameter.choice(lenses).default(usualLens),
  kind: parameter.choice(shortKinds),
  chain: parameter.text(40),
  segment: parameter.text(80),
  from: parameter.text(12),
});

export const headers = () => keptUnder('lens', 'kind', 'chain', 'segment', 'from');

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const loader = view(anybody, (_by, { db, language, request, text }) => {
  const query = parseQuery(request, parameters, language);
  const region = text('region');
  if (!findRegion(db, region)) throw new Response(null, { status: 404 });
  return { view: requireServed(supplyView(db, language, region, query), language) };
});

export const meta = publicWords<typeof loader>((language, { data, params }) => {
  if (!data) return undefined;
  const name = localised(language, data.view.region.shortNameZh, data.view.region.nameEn);
  return {
    title: supplyMessages[language].title(name),
    description: supplyMessages[language].description(name),
    address: paths(language).supply(params.region!),
  };
});

export default pageOf<typeof loader>(SupplyPage);
