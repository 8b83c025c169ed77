import { keptUnderDataVersion } from '../../db/kept';
import type { Database } from '../../db/client';
import { regionAtlas } from '../atlas/region-atlas.server';
import { translationsOf } from '../i18n/translations.server';
import { counterpartOf } from '../atlas/counterpart.server';
import { homeRegionCode } from '../region/home-region.server';
import { lensView } from '../atlas/lens-view';
import { studyCitiesOf } from './study-cities.server';
import { studyFiguresOf } from './study-figures.server';
import { studyFindingsOf } from './study-findings.server';
import { studyListsOf } from './study-lists.server';
import { publishedShares } from '../region/shares.server';

function compute(db: Database) {
  const home = homeRegionCode(db);
  return {
    /** What TwinAtlas records today, to stand beside what the study found. */
    today: {
      representative: lensView(regionAtlas(db, home, 'representative')),
      registry: lensView(regionAtlas(db, home, 'registry')),
      counterpart: counterpartOf(db, home, 'registry')!,
    },
    shares: publishedShares(db),
    translations: translationsOf(db),
    ...studyFiguresOf(db),
    ...studyFindingsOf(db),
    ...studyCitiesOf(db),
    ...studyListsOf(db),
  };
}

const kept = keptUnderDataVersion<'study', ReturnType<typeof compute>>(compute);

/** Everything the research draft found, in the order of its text; the same object until the data changes. */
export function studyView(db: Database) {
  return kept(db, 'study');
}

export type StudyView = ReturnType<typeof compute>;
