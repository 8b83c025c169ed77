import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { keptUnderDataVersion } from '../../../db/kept';
import { chains, ladders, occupations, schemeProposals, schemeVersions } from '../../../db/schema/index';
import type { Language } from '../../i18n/language';
import { spaced } from '../../i18n/punctuation';
import { localised } from '../../i18n/messages';
import type { Ladder } from './ladder';
import type { SchemeContent } from './scheme';
import type { SchemeVersion } from './scheme-version.server';
import type { LevelName } from '../levels/shortfall-words';
import { fieldMessages } from './field-messages';

export interface RegisteredOccupation {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly basis: string;
  readonly ladder: Ladder;
  /** Per level, the lowest first: the version in force, and the shipped draft. */
  readonly schemes: readonly {
    readonly level: number;
    readonly published: SchemeVersion | null;
    readonly draft: SchemeContent | null;
  }[];
}

/** Every occupation with its ladder, versions in force and drafts, in three queries, kept until something changes. */
export const listOccupations = keptUnderDataVersion((db: Database, _whole: 'all'): readonly RegisteredOccupation[] => {
  const rows = db
    .select({ occupation: occupations, ladder: ladders.content })
    .from(occupations)
    .innerJoin(ladders, eq(ladders.id, occupations.ladderId))
    .orderBy(asc(occupations.ordinal))
    .all();
  const published = db.select().from(schemeVersions).where(eq(schemeVersions.state, 'published')).all();
  const drafts = db.select().from(schemeProposals).all();
  return rows.map(({ occupation: { id, nameZh, nameEn, basis }, ladder }) => ({
    id,
    nameZh,
    nameEn,
    basis,
    ladder,
    schemes: ladder.levels.map((_, index) => {
      const of = (one: { occupationId: string; level: number }) => one.occupationId === id && one.level === index + 1;
      return { level: index + 1, published: published.find(of) ?? null, draft: drafts.find(of)?.content ?? null };
    }),
  }));
});

export function findOccupation(db: Database, id: string): RegisteredOccupation | null {
  return listOccupations(db, 'all').find((one) => one.id === id) ?? null;
}

/** Names a level in the reader's language; another occupation's with its name: `四级`, `数字孪生BIM建模师中级`. */
export function levelNames(db: Database, language: Language, own: string): LevelName {
  return (occupationId, level) => {
    const occupation = findOccupation(db, occupationId);
    const short = occupation?.ladder.levels[level - 1]?.short;
    const name = short ? localised(language, short.zh, short.en) : String(level);
    if (occupationId === own || !occupation) return name;
    return spaced(language, localised(language, occupation.nameZh, occupation.nameEn), name);
  };
}

/** What a scheme's fields may be, with their names: the chains, and the internet of things. */
export function fieldChoices(db: Database, language: Language): (readonly [id: string, name: string])[] {
  const rows = db
    .select({ id: chains.id, nameZh: chains.nameZh, nameEn: chains.nameEn })
    .from(chains)
    .orderBy(asc(chains.ordinal))
    .all();
  return [
    ...rows.map((row) => [row.id, localised(language, row.nameZh, row.nameEn)] as const),
    ['iot', fieldMessages[language].iot] as const,
  ];
}
