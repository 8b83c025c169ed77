import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useLocation, useRouteError } from '@remix-run/react';
import { z } from 'zod';
import { lenses } from '../gaps/lens';
import { languageOf } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { segmentMessages } from '../segments/messages';
import { SegmentPage } from '../segments/segment-page';
import { segmentNames, segmentView } from '../segments/segment.server';
import { segmentTerm } from '../segments/segment-term';
import { asUnknownSegment, UnknownSegmentPage, type UnknownSegment } from '../segments/unknown-segment';
import { badQuery } from '../web/bad-query';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ lens: parameter.choice(lenses).default('registry'), region: parameter.text(12) });

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(new URL(request.url));
  const { lens, region } = parseQuery(request, parameters, language);
  const asked = params.id ?? '';
  const outcome = segmentView(context.db, asked, region, lens);
  if (outcome.ok) return { language, view: outcome.value };
  if (outcome.code === 'unknown-region') throw badQuery(language, { field: 'region', value: region, allowed: outcome.allowed ?? [] });
  throw Response.json({ kind: 'unknown-segment', asked, near: segmentNames(context.db, outcome.allowed ?? []) } satisfies UnknownSegment, { status: 404 });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [{ title: `${segmentMessages[languageOf(new URLSearchParams(location.search))].unknownTitle} · TwinAtlas 孪图` }];
  const { segment, chain } = data.view;
  return [
    ...pageMeta(location.search, (language) => ({
      title: localised(language, segment.nameZh, segment.nameEn),
      description: localised(language, segment.descriptionZh, segment.descriptionEn),
      address: paths(language).segment(segment.id),
    })),
    { 'script:ld+json': segmentTerm(data.language, segment, chain) },
  ];
};

export function ErrorBoundary() {
  const error = useRouteError();
  const language = languageOf(new URLSearchParams(useLocation().search));
  const unknown = isRouteErrorResponse(error) ? asUnknownSegment(error.data) : null;
  // Anything else is for the root's boundary.
  if (!unknown) throw error;
  return <UnknownSegmentPage language={language} error={unknown} />;
}

export default function SegmentRoute() {
  const { language, view } = useLoaderData<typeof loader>();
  return <SegmentPage language={language} view={view} />;
}
