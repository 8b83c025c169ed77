import type { Database } from '../../db/client';
import { listOccupations } from '../certification/schemes/occupation-register.server';
import { localised } from '../i18n/messages';
import { sideBySide } from '../i18n/side-by-side';
import { industry } from '../region/industry.server';
import type { Names } from './code-words';

/** Names of what details give by id, for each detail: chains, segments and occupations are data. */
export function namedDetails(db: Database): Readonly<Record<string, Names>> {
  const { chains, segments } = industry(db);
  const names = (rows: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[]): Names =>
    Object.fromEntries(
      rows.map(({ id, nameZh, nameEn }) => [id, sideBySide((language) => localised(language, nameZh, nameEn))]),
    );
  const ofSegments = names(segments);
  return {
    chain: names(chains),
    segment: ofSegments,
    segmentId: ofSegments,
    occupationId: names(listOccupations(db, 'all')),
  };
}
