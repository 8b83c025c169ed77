import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { languageOf } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { SegmentIndex } from '../segments/segment-index';
import { segmentIndex } from '../segments/segment-index.server';
import { segmentMessages } from '../segments/messages';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parseQuery } from '../web/query';

export const headers = () => keptUnder();

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(new URL(request.url));
  parseQuery(request, z.object({}), language);
  return { language, atlas: segmentIndex(context.db) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  pageMeta(location.search, (language) => {
    const words = segmentMessages[language];
    const region = data ? localised(language, data.atlas.region.shortNameZh, data.atlas.region.nameEn) : '';
    return {
      title: words.title,
      description: words.description(data?.atlas.segments.length ?? 0, region),
      address: paths(language).segments(),
    };
  });

export default function SegmentsRoute() {
  const { language, atlas } = useLoaderData<typeof loader>();
  return <SegmentIndex language={language} atlas={atlas} />;
}
