import { ownStatementIn } from '../companies/own-statement';
import type { Database } from '../../db/client';
import { lensMark, speaksOfSegments } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { brackets } from '../i18n/punctuation';
import { translated } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';
import { paths } from '../paths';
import type { AtlasChoice } from './atlas-choice.server';
import { drawingMessages } from './drawing-messages';
import { atlasMessages } from './messages';
import { elsewhereTitle, findingSentences, hereTitle, pathSentences } from './panel-sentences';
import { brokenBy } from './broken-by.server';
import { betweenView } from './paths-between-view.server';
import type { PanelFirm, PanelNeighbour, PanelRegion, PanelView } from './panel-view';
import { regionAtlas } from './region-atlas.server';
import { segmentInRegion } from './segment-in-region.server';
import type { AtlasFirm, Neighbour, SegmentInRegion } from './segment-in-region';
import { surveyProvenance } from './survey-provenance';
import { talentLine } from './talent-line.server';
import { talentDemandMessages } from '../talent-demand/messages';
import { unsourcedHere } from './unsourced';
import { unsourcedIn } from './unsourced.server';

/**
 * Firms and regions named in the panel, and firms per other region; the rest is a number that leads to the directory.
 */
const named = { here: 30, regions: 12, perRegion: 6 };

/**
 * What the panel of the selected segment says; null when there is none or it does not exist. `projects` counts, by
 * segment, the listed projects that work on it.
 */
export function panelView(
  db: Database,
  language: Language,
  choice: AtlasChoice,
  projects: ReadonlyMap<string, number> = new Map(),
): PanelView | null {
  const found = choice.segment ? segmentInRegion(db, choice.region, choice.lens, choice.segment) : null;
  if (!found) return null;
  const { segment } = found;
  const between = betweenView(db, language, choice);
  const neighbour = (other: Neighbour) => neighbourOf(other, choice, language);
  return {
    language,
    ...descriptionOf(db, found, language),
    judged: speaksOfSegments(choice.lens),
    paths: pathSentences(found, language),
    talent: talentLine(db, choice.region, segment.chainId, language) ?? talentDemandMessages[language].lineNone,
    findings: findingSentences(found, language),
    brokenBy: brokenBy(db, language, choice, found),
    hereTitle: hereTitle(found, language),
    unsourced: leftOut(db, language, choice, segment.id),
    here: found.firms.slice(0, named.here).map((firm) => firmHere(firm, language)),
    hereMore: hereMore(found, language),
    elsewhereTitle: elsewhereTitle(found, language),
    elsewhere: found.elsewhere.slice(0, named.regions).map((region) => regionOf(region, segment.id, language)),
    elsewhereMore: elsewhereMore(found, language),
    needs: found.needs.map(neighbour),
    feeds: found.feeds.map(neighbour),
    ...besideOf(db, choice, segment.id, language),
    between,
    tryHref: between && segment.firms.length === 0 ? fillHref(choice, segment.id, language) : null,
    projects: speaksOfSegments(choice.lens) ? projectsOf(segment.id, projects, language) : null,
    ...waysOn(choice, segment.id, language),
  };
}

/** What the segment is, and the data of its chain. */
function descriptionOf(
  db: Database,
  { segment, chain, lens }: SegmentInRegion,
  language: Language,
): Pick<
  PanelView,
  'id' | 'name' | 'chain' | 'tier' | 'lens' | 'presence' | 'firmCount' | 'description' | 'source' | 'provenance'
> {
  const translations = translationsOf(db);
  return {
    id: segment.id,
    name: localised(language, segment.nameZh, segment.nameEn),
    chain: localised(language, chain.nameZh, chain.nameEn),
    tier: drawingMessages[language].tiers[segment.tier],
    lens,
    presence: segment.presence,
    firmCount: segment.firmCount,
    description: localised(language, segment.descriptionZh, segment.descriptionEn),
    source: translated(translations, language, segment.source),
    provenance: surveyProvenance(translations, language, chain.survey),
  };
}

/** The what-if in which this segment is filled. */
function fillHref({ region, lens, chain }: AtlasChoice, segment: string, language: Language): string {
  return paths(language).atlas(region, { lens: lensMark(lens), chain, fill: segment });
}

function projectsOf(segment: string, projects: ReadonlyMap<string, number>, language: Language): PanelView['projects'] {
  const count = projects.get(segment) ?? 0;
  if (count === 0) return null;
  return { href: paths(language).projects({ scope: segment }), text: atlasMessages[language].projects(count) };
}

/** Where the panel leads: back to the picture, on to the segment and to its firms. */
function waysOn(
  { region, lens, chain }: AtlasChoice,
  segment: string,
  language: Language,
): Pick<PanelView, 'talentHref' | 'closeHref' | 'segmentHref' | 'needHref' | 'directoryHref'> {
  const to = paths(language);
  return {
    talentHref: to.segment(segment, { region, lens }, 'talent'),
    closeHref: to.atlas(region, { lens, chain }),
    segmentHref: to.segment(segment, { region, lens }),
    needHref: to.newNeed({ segments: segment, regionCode: region }),
    directoryHref: to.companies({ segment }),
  };
}

/** In the order of the chain, as its lane lists them. */
function besideOf(
  db: Database,
  { region, lens, chain }: AtlasChoice,
  segment: string,
  language: Language,
): Pick<PanelView, 'before' | 'after'> {
  const { segments } = regionAtlas(db, region, lens);
  const chainId = segments.find(({ id }) => id === segment)!.chainId;
  const lane = segments.filter((one) => one.chainId === chainId);
  const at = lane.findIndex(({ id }) => id === segment);
  const linkTo = (one: (typeof lane)[number] | undefined) =>
    one
      ? {
          href: paths(language).atlas(region, { lens, chain, segment: one.id }),
          name: localised(language, one.nameZh, one.nameEn),
        }
      : null;
  return { before: linkTo(lane[at - 1]), after: linkTo(lane[at + 1]) };
}

function neighbourOf(other: Neighbour, { region, lens, chain }: AtlasChoice, language: Language): PanelNeighbour {
  const kind = drawingMessages[language].kinds[other.kind];
  return {
    segment: other.segmentId,
    href: paths(language).atlas(region, { lens, chain, segment: other.segmentId }),
    name: localised(language, other.nameZh, other.nameEn),
    presence: other.presence,
    firmCount: other.firmCount,
    flow: `${localised(language, other.rationaleZh, other.rationaleEn)}${brackets(language, kind)}`,
  };
}

/** A firm here with what its claim rests on. */
function firmHere(firm: AtlasFirm, language: Language): PanelFirm {
  const evidence = ownStatementIn(language, localised(language, firm.evidenceZh ?? firm.evidence, firm.evidence));
  return {
    href: paths(language).company(firm.slug),
    name: localised(language, firm.nameZh, firm.nameEn),
    provenance: {
      source: [evidence, firm.sourceTitle].filter(Boolean).join(' · '),
      asOf: firm.asOf,
      confidence: firm.confidence,
    },
  };
}

function hereMore({ firms, segment }: SegmentInRegion, language: Language): string | null {
  if (firms.length <= named.here) return null;
  const words = atlasMessages[language];
  return segment.firmCount === null ? words.others : words.more(String(segment.firmCount - named.here));
}

function elsewhereMore({ elsewhere }: SegmentInRegion, language: Language): string | null {
  const more = elsewhere.length - named.regions;
  return more > 0 ? atlasMessages[language].moreRegions(String(more)) : null;
}

function regionOf(region: SegmentInRegion['elsewhere'][number], segmentId: string, language: Language): PanelRegion {
  const words = atlasMessages[language];
  const to = paths(language);
  const companies = region.companies.slice(0, named.perRegion);
  return {
    href: to.companies({ segment: segmentId, region: region.regionCode }),
    name: localised(language, region.nameZh, region.nameEn),
    companies: companies.map((firm) => ({
      href: to.company(firm.slug),
      name: localised(language, firm.nameZh, firm.nameEn),
    })),
    more: region.companies.length > companies.length ? words.others : null,
  };
}

/** The firms here that no public source states, with the way to them. */
function leftOut(db: Database, language: Language, choice: AtlasChoice, segment: string): PanelView['unsourced'] {
  const unsourced = unsourcedIn(db, choice.region, choice.lens, segment);
  const text = unsourced && unsourcedHere(language, unsourced);
  return text
    ? {
        text,
        href: paths(language).atlas(choice.region, { lens: 'registry', chain: choice.chain, segment }, 'segment'),
      }
    : null;
}
