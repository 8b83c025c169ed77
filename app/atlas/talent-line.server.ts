import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { talentStandingOf } from '../talent-demand/demand.server';
import { talentDemandMessages } from '../talent-demand/messages';
import { rangeText, ratioText } from '../talent-demand/talent-range';

/**
 * Supply, demand and ratio of the segment's chain in one sentence; what is not known is said to be. Null where neither
 * supply nor demand is.
 */
export function talentLine(db: Database, region: string, chainId: string, language: Language): string | null {
  const words = talentDemandMessages[language];
  const { demand, supply, between } = talentStandingOf(db, region, chainId, null);
  if (!supply && !demand) return null;
  return words.line(
    supply ? words.atLeast(String(supply.atLeast)) : words.withheld,
    demand ? String(demand.people) : words.noDemand,
    rangeText(language, between?.least.ratio ?? null, between?.most.ratio ?? null, ratioText),
  );
}
