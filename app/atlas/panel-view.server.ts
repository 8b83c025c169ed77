import { ownStatementIn } from '../companies/own-statement';
import type { Database } from '../../db/client';
import { isPresent, speaksOfSegments } from '../gaps/lens';
import { gapSentence } from '../gaps/messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { colon, brackets } from '../i18n/punctuation';
import { translated } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';
import { paths } from '../paths';
import { talentStandingOf } from '../talent-demand/demand.server';
import { talentDemandMessages } from '../talent-demand/messages';
import { rangeText, ratioText } from '../talent-demand/talent-range';
import type { AtlasChoice } from './atlas-view.server';
import { drawingMessages } from './drawing-messages';
import { atlasMessages, atlasWords } from './messages';
import type { PanelNeighbour, PanelRegion, PanelView } from './panel-view';
import { segmentInRegion } from './segment-in-region.server';
import type { Neighbour, SegmentInRegion } from './segment-in-region';
import { surveyProvenance } from './survey-provenance';
import { unsourcedHere } from './unsourced';
import { unsourcedIn } from './unsourced.server';

/**
 * Firms and regions named in the panel, and firms per other region; the rest is a number that leads to the directory.
 */
const named = { here: 30, regions: 12, perRegion: 6 };

/** What the panel of the selected segment says; null when there is none or it does not exist. */
export function panelView(db: Database, language: Language, choice: AtlasChoice): PanelView | null {
  const found = choice.segment ? segmentInRegion(db, choice.region, choice.lens, choice.segment) : null;
  if (!found) return null;
  const words = atlasMessages[language];
  const to = paths(language);
  const { segment, chain } = found;
  const judged = speaksOfSegments(choice.lens);
  const name = localised(language, segment.nameZh, segment.nameEn);
  const firmNames = new Map(segment.firms.map((firm) => [firm.id, localised(language, firm.nameZh, firm.nameEn)]));
  const neighbour = (other: Neighbour): PanelNeighbour => ({
    segment: other.segmentId,
    href: to.atlas(choice.region, { lens: choice.lens, chain: choice.chain, segment: other.segmentId }),
    name: localised(language, other.nameZh, other.nameEn),
    presence: other.presence,
    firmCount: other.firmCount,
    flow: `${localised(language, other.rationaleZh, other.rationaleEn)}${brackets(language, drawingMessages[language].kinds[other.kind])}`,
  });
  return {
    language,
    id: segment.id,
    name,
    chain: localised(language, chain.nameZh, chain.nameEn),
    tier: drawingMessages[language].tiers[segment.tier],
    lens: choice.lens,
    presence: segment.presence,
    firmCount: segment.firmCount,
    description: localised(language, segment.descriptionZh, segment.descriptionEn),
    source: translated(translationsOf(db), language, segment.source),
    judged,
    paths: pathSentences(found, language),
    provenance: surveyProvenance(translationsOf(db), language, chain.survey),
    talentHref: to.segment(segment.id, { region: choice.region, lens: choice.lens }, 'talent'),
    talent: talentLine(db, choice.region, segment.chainId, language),
    findings: segment.gaps.map((gap) =>
      gapSentence(language, name, gap, choice.lens, (firm) => firmNames.get(Number(firm)) ?? null),
    ),
    hereTitle: hereTitle(found, language),
    unsourced: leftOut(db, language, choice, segment.id),
    here: found.firms.slice(0, named.here).map((firm) => ({
      href: to.company(firm.slug),
      name: localised(language, firm.nameZh, firm.nameEn),
      provenance: {
        source: [
          ownStatementIn(language, localised(language, firm.evidenceZh ?? firm.evidence, firm.evidence)),
          firm.sourceTitle,
        ]
          .filter(Boolean)
          .join(' · '),
        asOf: firm.asOf,
        confidence: firm.confidence,
      },
    })),
    hereMore:
      found.firms.length <= named.here
        ? null
        : segment.firmCount === null
          ? words.others
          : words.more(String(segment.firmCount - named.here)),
    elsewhereTitle: elsewhereTitle(found, language),
    elsewhere: found.elsewhere.slice(0, named.regions).map((region) => regionOf(region, segment.id, language)),
    elsewhereMore:
      found.elsewhere.length > named.regions ? words.moreRegions(String(found.elsewhere.length - named.regions)) : null,
    needs: found.needs.map(neighbour),
    feeds: found.feeds.map(neighbour),
    closeHref: to.atlas(choice.region, { lens: choice.lens, chain: choice.chain }),
    segmentHref: to.segment(segment.id, { region: choice.region, lens: choice.lens }),
    directoryHref: to.companies({ segment: segment.id }),
  };
}

/** Supply, demand and ratio of the segment's chain in one sentence; what is not known is said to be. */
function talentLine(db: Database, region: string, chainId: string, language: Language): string {
  const words = talentDemandMessages[language];
  const { demand, supply, between } = talentStandingOf(db, region, chainId, null);
  return words.line(
    supply ? words.atLeast(String(supply.atLeast)) : words.withheld,
    demand ? String(demand.people) : words.noDemand,
    rangeText(language, between?.least.ratio ?? null, between?.most.ratio ?? null, ratioText),
  );
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

/** Who is here; under a list, how the list stands to the whole chain. */
function hereTitle({ segment, chain, lens }: SegmentInRegion, language: Language): string {
  const words = atlasWords(language, lens);
  const { presence, firmCount } = segment;
  if (presence === 'not-judged')
    return `${localised(language, chain.nameZh, chain.nameEn)}${colon(language)}${
      chain.survey.completeness === 'none'
        ? drawingMessages[language].noSurvey
        : drawingMessages[language].onList(chain.firmCount)
    }`;
  if (presence === 'present' || presence === 'thin')
    return firmCount === null ? words.recordedHere : words.here(String(firmCount));
  return words.nobodyHere[presence];
}

function elsewhereTitle({ segment, elsewhere, othersRecorded, lens }: SegmentInRegion, language: Language): string {
  const words = atlasWords(language, lens);
  if (segment.presence === 'not-judged') return drawingMessages[language].notJudged;
  return elsewhere.length > 0 ? words.elsewhere(String(elsewhere.length)) : words.nowhere(String(othersRecorded));
}

function pathSentences({ segment, pathsTotal, lens }: SegmentInRegion, language: Language): string[] {
  const { paths, presence } = segment;
  if (!paths) return [];
  const words = atlasWords(language, lens);
  const through = String(paths.pathsThrough);
  const total = String(pathsTotal);
  const sentences = isPresent(presence)
    ? [words.runsThrough(String(paths.completePathsThrough), through, total)]
    : [
        presence === 'absent' ? words.blocks(through, total) : words.unrecordedOn(through, total),
        words.fillGain(String(paths.fillGain)),
      ];
  return paths.chokeShare === null ? sentences : [...sentences, words.choke(paths.chokeShare.toFixed(2))];
}
