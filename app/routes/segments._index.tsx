import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { lenses, usualLens } from '../gaps/lens';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { SegmentIndex } from '../segments/segment-index';
import { segmentIndex } from '../segments/segment-index.server';
import { segmentMessages } from '../segments/messages';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ lens: parameter.choice(lenses).default(usualLens) });

export const headers = () => keptUnder('lens');

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const { lens } = parseQuery(request, parameters, language);
  return { language, view: segmentIndex(context.db, lens) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  pageMeta(location.search, (language) => {
    const words = segmentMessages[language];
    const region = data ? localised(language, data.view.atlas.region.shortNameZh, data.view.atlas.region.nameEn) : '';
    return {
      title: words.title,
      description: words.description(data?.view.atlas.segments.length ?? 0, region),
      address: paths(language).segments(),
    };
  });

export default function SegmentsRoute() {
  const { language, view } = useLoaderData<typeof loader>();
  return <SegmentIndex language={language} view={view} />;
}
