import { keptByKey } from '../../db/kept';
import type { Database } from '../../db/client';
import { speaksOfSegments } from '../gaps/lens';
import { perLanguage, type Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { publishedShares } from '../region/shares.server';
import { studyName } from '../region/study-names';
import type { AtlasChoice } from './atlas-choice.server';
import type { AtlasView, DrawnAtlas } from './atlas-view';
import { chainView } from './chain-rows';
import { counterpartOf } from './counterpart.server';
import { digestOf } from './content-digest.server';
import { coverageFigures } from './coverage-figures';
import { drawing } from './drawing';
import { headlineSentences } from './headline-sentences';
import { leastRecorded } from './least-recorded';
import { atlasMessages } from './messages';
import type { RegionAtlas } from './region-atlas';
import { regionAtlas } from './region-atlas.server';
import { regionOptions } from './region-options.server';
import type { Scene } from './scene';
import { sceneOf } from './scene-composition';
import type { TriedRows } from './scenario/tried-rows';
import type { Shown } from './shown';

/** Which picture: the same whichever segment is selected in it. */
type PictureChoice = Omit<AtlasChoice, 'segment'>;

/** A what-if on the region, as its drawing, what stands around it and the links that lead on from it show it. */
export interface TriedPicture {
  readonly shown: Partial<Shown>;
  /** Null where nothing is computed. */
  readonly rows: TriedRows | null;
  /** What of the address stays when region, lens or chain change. */
  readonly carried: Readonly<Record<string, string>>;
}

interface Picture {
  readonly language: Language;
  readonly choice: PictureChoice;
}

/**
 * What takes longest of a page, and many of them share: the pages of all segments that are selected in one picture, and
 * the picture as a file. Whole pages are kept by their addresses.
 */
const keptScene = keptByKey(
  ({ language, choice: { region, lens, chain } }: Picture) => `${language}|${region}|${lens}|${chain ?? ''}`,
  (db, { language, choice: { region, lens, chain } }) => {
    const scene = sceneOf(regionAtlas(db, region, lens), language, chain);
    return { scene, digest: digestOf(scene) };
  },
  60,
);

/** Everything the atlas page shows of a region, with its picture; the region, chain and segment must exist. */
export function atlasView(
  db: Database,
  language: Language,
  choice: AtlasChoice,
  tried: TriedPicture | null = null,
): DrawnAtlas {
  const view = atlasWording(db, language, choice, tried);
  return {
    ...view,
    digest: digestOf({ ...view, segment: null, to: null, scene: sceneDigest(db, language, choice) }),
    svg: linkedDrawing(db, language, choice, tried?.shown ?? {}),
  };
}

/** The same without its picture. */
export function atlasWording(
  db: Database,
  language: Language,
  choice: AtlasChoice,
  tried: TriedPicture | null,
): AtlasView {
  const atlas = regionAtlas(db, choice.region, choice.lens);
  const rows = tried?.rows ?? null;
  return {
    language,
    lens: choice.lens,
    chain: choice.chain,
    segment: choice.segment,
    to: choice.to ?? null,
    carried: tried?.carried ?? {},
    region: { code: choice.region, name: localised(language, atlas.region.shortNameZh, atlas.region.nameEn) },
    names: perLanguage((reader) => localised(reader, atlas.region.shortNameZh, atlas.region.nameEn)),
    judged: speaksOfSegments(choice.lens),
    figures: coverageFigures(atlas, language, rows),
    scope: atlas.headline && choice.chain ? atlasMessages[language].allChainsScope : null,
    ...headlineSentences(atlas, language, rows),
    leastRecorded: rows ? null : leastRecorded(atlas, language),
    shares: choice.lens === 'representative' ? sharesShown(db, language) : [],
    chains: atlas.chains
      .filter((chain) => !choice.chain || chain.id === choice.chain)
      .map((chain) => chainView(atlas, chain, language, rows)),
    chainChoices: chainChoices(atlas, language),
    regions: regionOptions(db, choice.lens, choice.region, language),
    counterpart: rows ? null : counterpartOf(db, choice.region, choice.lens),
    sources: atlas.sources[language],
    asOf: atlas.asOf,
  };
}

/** The picture of a view as data, for a browser that draws it itself. */
export function atlasScene(db: Database, language: Language, choice: PictureChoice): Scene {
  return keptScene(db, { language, choice }).scene;
}

/** Of the picture of a view. */
export function sceneDigest(db: Database, language: Language, choice: PictureChoice): string {
  return keptScene(db, { language, choice }).digest;
}

/**
 * The drawing whose segments and chains lead to the same atlas with them chosen; the chosen chain leads back to all.
 */
function linkedDrawing(db: Database, language: Language, choice: AtlasChoice, tried: Partial<Shown>): string {
  const { region, lens, chain } = choice;
  const to = paths(language);
  return drawing(atlasScene(db, language, choice), {
    selected: selectedOf(choice),
    hrefs: {
      segment: (id) => to.atlas(region, { lens, chain, segment: id }),
      chain: (id) => to.atlas(region, { lens, chain: id === chain ? null : id }),
    },
    ...tried,
  });
}

function selectedOf({ segment, to }: Partial<Pick<AtlasChoice, 'segment' | 'to'>>): string[] {
  return [segment, to].filter((one) => typeof one === 'string');
}

function sharesShown(db: Database, language: Language): AtlasView['shares'] {
  return publishedShares(db).map((share) => ({
    name: localised(language, share.nameZh, share.nameEn),
    printed: `${share.printed}%`,
    source: [studyName[language], share.source, share.publisher[language]].filter(Boolean).join(' · '),
    asOf: share.asOf,
    confidence: 'stated',
  }));
}

function chainChoices(atlas: RegionAtlas, language: Language): AtlasView['chainChoices'] {
  return atlas.chains.map((chain) => ({
    id: chain.id,
    name: localised(language, chain.nameZh, chain.nameEn),
    coverage: atlas.withheld ? null : `${chain.recordedCount}/${chain.segmentCount}`,
  }));
}

/**
 * The same picture as a file, with what is selected in it and what else is shown: with its title, what it was drawn
 * from, and no links.
 */
export function atlasFile(
  db: Database,
  language: Language,
  choice: PictureChoice & Partial<Pick<AtlasChoice, 'segment'>>,
  shown: Shown = {},
): string {
  const svg = drawing(atlasScene(db, language, choice), {
    ...shown,
    standalone: true,
    selected: selectedOf(choice),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
