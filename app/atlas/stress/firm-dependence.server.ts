import type { Database } from '../../../db/client';
import { missingPerComponent } from '../../gaps/chain-graph';
import { countCompletePaths } from '../../gaps/path-counts';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import { industry } from '../../region/industry.server';
import { regionAtlas } from '../region-atlas.server';
import { lossSentence } from './loss-text';

/** What the chain of its region depends on a firm for. */
export interface FirmDependence {
  readonly sentence: string;
  /** The whole stress test of its region. */
  readonly href: string;
}

interface Firm {
  readonly slug: string;
  readonly name: string;
  /** GB/T 2260 of its seat. */
  readonly regionCode: string | null;
}

/**
 * What would be lost without a firm, in words of dependence; null where firms of its region are not counted, or it
 * stands for no segment there. By the registered firms.
 */
export function firmDependence(db: Database, language: Language, firm: Firm): FirmDependence | null {
  if (firm.regionCode === null) return null;
  const { segments, counted, withheld } = regionAtlas(db, firm.regionCode, 'registry');
  const own = segments.filter(({ firms }) => firms.some(({ slug }) => slug === firm.slug));
  if (!counted || withheld || own.length === 0) return null;
  const { graph } = industry(db);
  const completeWith = (present: ReadonlySet<string>) =>
    countCompletePaths(graph.condensation, missingPerComponent(graph, present));
  const present = new Set(segments.filter(({ firms }) => firms.length > 0).map(({ id }) => id));
  const heldAlone = own.filter(({ firms }) => firms.length === 1).map(({ id }) => id);
  const pathsAfter = completeWith(new Set([...present].filter((id) => !heldAlone.includes(id))));
  const names = new Map(own.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]));
  const loss = { heldAlone, pathsAfter, pathsLost: completeWith(present) - pathsAfter };
  return {
    sentence: lossSentence(language, firm.name, loss, { segment: (id) => names.get(id)! }),
    href: paths(language).atlasStress(firm.regionCode),
  };
}
