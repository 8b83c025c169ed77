import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { lenses, usualLens } from '../gaps/lens';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { segmentMessages } from '../segments/messages';
import { SegmentIndex } from '../segments/segment-index';
import { segmentIndex } from '../segments/segment-index.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({ lens: parameter.choice(lenses).default(usualLens) });

export const headers = () => keptUnder('lens');

export const loader = view(anybody, (_by, { db, language, request }) => {
  const { lens } = parseQuery(request, parameters, language);
  return { view: segmentIndex(db, lens) };
});

export const meta = publicWords<typeof loader>((language, { data }) => {
  const words = segmentMessages[language];
  const region = data ? localised(language, data.view.atlas.region.shortNameZh, data.view.atlas.region.nameEn) : '';
  return {
    title: words.title,
    description: words.description(data?.view.atlas.segments.length ?? 0, region),
    address: paths(language).segments(),
  };
});

export default pageOf<typeof loader>(SegmentIndex);
