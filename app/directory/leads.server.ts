import type { Database } from '../../db/client';
import { chainAliases } from '../../db/schema/index';
import { keptUnderDataVersion } from '../../db/kept';
import { localised } from '../i18n/messages';
import type { Language } from '../i18n/language';
import { industry } from '../region/industry.server';
import { searchRegions, type FoundRegion } from '../region/region-search.server';
import { columnsOf } from './held-columns.server';
import { noCompanies, sizeOf } from './company-set';
import type { Lead } from './directory';
import { namedBy, type Named } from './leads';

const nameable = keptUnderDataVersion<'industry', readonly Named<{ segment: string | null; chain: string }>[]>((db) => {
  const { chains, segments } = industry(db);
  const aliases = db.select().from(chainAliases).all();
  return [
    ...chains.map(({ id, nameZh, nameEn }) => ({
      thing: { segment: null, chain: id },
      names: [nameZh, nameEn, ...aliases.filter(({ chainId }) => chainId === id).map(({ alias }) => alias)],
      said: [],
    })),
    ...segments.map((segment) => ({
      thing: { segment: segment.id, chain: segment.chainId },
      names: [segment.nameZh, segment.nameEn],
      said: [segment.descriptionZh, segment.descriptionEn],
    })),
  ];
});

/** Where else a text leads: chains and segments it names, and a region beside its other words. */
export function leadsOf(db: Database, q: string, language: Language): Lead[] {
  if (q === '') return [];
  const { columns } = columnsOf(db);
  const { chains, segments } = industry(db);
  const named = namedBy(q, nameable(db, 'industry')).map((thing): Lead => {
    const segment = segments.find(({ id }) => id === thing.segment);
    const { id, nameZh, nameEn } = segment ?? chains.find((chain) => chain.id === thing.chain)!;
    const name = localised(language, nameZh, nameEn);
    if (!segment) return { kind: 'chain', id, name };
    return { kind: 'segment', id, name, companies: sizeOf(columns.capable.get(id)?.whole ?? noCompanies(0)) };
  });
  return [...named, ...regionIn(db, q, language)];
}

/** Regions that one name may mean, of districts called alike. */
const mostAlike = 3;

/** The first word that is the whole name of a region or of its district, and what is left to search for there. */
function regionIn(db: Database, q: string, language: Language): Lead[] {
  const words = q.normalize('NFKC').trim().split(/\s+/);
  for (const [place, word] of words.entries()) {
    const found = searchRegions(db, word, mostAlike).filter((region) => isCalled(region, word));
    const rest = words.toSpliced(place, 1).join(' ');
    if (found.length > 0) return found.map((region) => regionLead(region, rest, language));
  }
  return [];
}

/** A district is only found by its name. */
function isCalled({ district, nameZh, shortNameZh, nameEn }: FoundRegion, word: string): boolean {
  return district !== null || [nameZh, shortNameZh, nameEn.toLowerCase()].includes(word.toLowerCase());
}

function regionLead({ code, nameZh, nameEn, district }: FoundRegion, rest: string, language: Language): Lead {
  return { kind: 'region', id: code, name: localised(language, nameZh, nameEn), district, rest };
}
