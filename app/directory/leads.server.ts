import type { Database } from '../../db/client';
import { chainAliases } from '../../db/schema/index';
import { keptUnderDataVersion } from '../../db/kept';
import { localised } from '../i18n/messages';
import type { Language } from '../i18n/language';
import { industry } from '../region/industry.server';
import { searchRegions } from '../region/region-search.server';
import { columnsOf } from './columns.server';
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

/** The first word that is a region's whole name, and what is left to search for in that region. */
function regionIn(db: Database, q: string, language: Language): Lead[] {
  const words = q.normalize('NFKC').trim().split(/\s+/);
  for (const [place, word] of words.entries()) {
    const region = searchRegions(db, word, 1).find(
      ({ district, nameZh, shortNameZh, nameEn }) =>
        district === null && [nameZh, shortNameZh, nameEn.toLowerCase()].includes(word.toLowerCase()),
    );
    if (!region) continue;
    const rest = words.toSpliced(place, 1).join(' ');
    return [{ kind: 'region', id: region.code, name: localised(language, region.nameZh, region.nameEn), rest }];
  }
  return [];
}
