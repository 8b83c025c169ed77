import { data as reply, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { dateInChina } from '../calendar/working-days';
import { lenses } from '../gaps/lens';
import { languageOf } from '../i18n/language';
import { localised } from '../i18n/messages';
import styles from '../network/network.css?url';
import { needsInSegment } from '../needs/need-list.server';
import { offersInSegment } from '../offers/offer-list.server';
import { paths } from '../paths';
import { casesInSegment } from '../case-studies/public/case-list.server';
import { segmentProjects } from '../project-network/project-columns.server';
import { projectsInSegment } from '../projects/public/project-list.server';
import { segmentMessages } from '../segments/messages';
import { SegmentPage } from '../segments/segment-page';
import { segmentTerm } from '../segments/segment-json-ld';
import { segmentNames, segmentView } from '../segments/segment.server';
import { UnknownSegmentPage } from '../segments/unknown-segment';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageMeta, pageTitle } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ lens: parameter.choice(lenses).default('registry'), region: parameter.text(12) });

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const headers = () => keptUnder('lens', 'region');

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = context.language;
  const { lens, region } = parseQuery(request, parameters, language);
  const asked = params.id ?? '';
  const outcome = segmentView(context.db, asked, region, lens);
  if (outcome.ok) {
    const { segment } = outcome.value;
    const today = dateInChina(context.now());
    const offered = offersInSegment(context.db, segment.id, language, today);
    const wanted = needsInSegment(context.db, segment.id, language, today);
    const projects = projectsInSegment(context.db, segment.id, language);
    const cases = casesInSegment(context.db, segment.id, language);
    const picture = segmentProjects(context.db, segment.id, language);
    return { language, view: outcome.value, offered, wanted, projects, picture, cases, unknown: null };
  }
  if (outcome.code === 'unknown-region')
    throw badQuery(language, { field: 'region', value: region, allowed: outcome.allowed ?? [] });
  return reply(
    {
      language,
      view: null,
      offered: null,
      wanted: null,
      projects: null,
      cases: null,
      picture: null,
      unknown: { asked, near: segmentNames(context.db, outcome.allowed ?? []) },
    },
    { status: 404 },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data?.view)
    return [{ title: pageTitle(segmentMessages[languageOf(new URLSearchParams(location.search))].unknownTitle) }];
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

export default function SegmentRoute() {
  const found = useLoaderData<typeof loader>();
  return found.view ? <SegmentPage {...found} /> : <UnknownSegmentPage {...found} />;
}
