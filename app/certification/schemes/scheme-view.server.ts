import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { issuingBodies, schemeVersions } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { distanceOf, measurerOf } from '../levels/distance.server';
import { measure } from '../levels/measured-person';
import { isOfTheState } from './national';
import {
  fieldChoices,
  findOccupation,
  levelNames,
  listOccupations,
  type RegisteredOccupation,
} from './occupation-register.server';
import type { Person } from '../levels/person';
import { openSessions } from '../sessions/open-sessions.server';
import { hasSessionAlert } from '../sessions/session-alerts.server';
import { issuersShown, nationalShown, papersShown, publishedShown } from './scheme-content-view';
import { ruleWords } from './rule-words';
import type { SchemeContent } from './scheme';
import type { SchemeVersion } from './scheme-version.server';
import type { OwnDistance, SchemeList, SchemeStanding, SchemeView } from './scheme-view';

export interface Reader {
  readonly actor: Actor | null;
  readonly language: Language;
  readonly now: Date;
}

/** Every occupation and level; for who is signed in, with their own distance. */
export function schemeList(db: Database, { actor, language, now }: Reader): SchemeList {
  const measurer = measurerOf(db, actor, language, now);
  return {
    signedIn: actor !== null,
    hasProfile: measurer?.hasProfile ?? false,
    occupations: occupationLines(db, language, (...of) => measurer?.distance(...of) ?? null),
  };
}

/** Every occupation and level with the distance of somebody who only said what they bring; nothing of it is kept. */
export function checkedLevels(
  db: Database,
  person: Person,
  { language, now }: Pick<Reader, 'language' | 'now'>,
): SchemeList['occupations'] {
  const distance = distanceOf(db, measure(person, dateInChina(now)), language);
  return occupationLines(db, language, (...of) => ({ ...distance(...of), applicationId: null }));
}

function occupationLines(
  db: Database,
  language: Language,
  own: (occupationId: string, level: number, content: SchemeContent) => OwnDistance | null,
): SchemeList['occupations'] {
  return listOccupations(db, 'all').flatMap((occupation) => {
    const levels = occupation.schemes.flatMap(({ level, published, draft }) => {
      const content = published?.content ?? draft;
      if (!content) return [];
      const { name, short } = occupation.ladder.levels[level - 1]!;
      return [
        {
          level,
          name: localised(language, name.zh, name.en),
          short: localised(language, short.zh, short.en),
          standing: standingOf(published),
          own: own(occupation.id, level, content),
        },
      ];
    });
    return levels.length === 0
      ? []
      : [
          {
            id: occupation.id,
            name: localised(language, occupation.nameZh, occupation.nameEn),
            ladder: {
              name: localised(language, occupation.ladder.name.zh, occupation.ladder.name.en),
              levels: occupation.ladder.levels.map(({ short }) => localised(language, short.zh, short.en)),
            },
            levels,
          },
        ];
  });
}

/** The scheme in force for an occupation and level, or else the shipped draft. */
export function schemeView(
  db: Database,
  of: { occupationId: string; level: number },
  reader: Reader,
): Outcome<SchemeView, 'scheme-unknown'> {
  const occupation = findOccupation(db, of.occupationId);
  const scheme = occupation?.schemes[of.level - 1];
  const content = scheme?.published?.content ?? scheme?.draft;
  if (!occupation || !content) return refuse('scheme-unknown', { value: `${of.occupationId}/${of.level}` });
  return ok(contentView(db, occupation, of.level, content, scheme?.published ?? null, reader));
}

/** One published version, also an old one: certificates name it as what they were awarded under. */
export function schemeVersionView(
  db: Database,
  of: { occupationId: string; level: number; version: number },
  reader: Reader,
): Outcome<SchemeView, 'scheme-unknown'> {
  const occupation = findOccupation(db, of.occupationId);
  const published = inArray(schemeVersions.state, ['published', 'replaced', 'ended']);
  const version = db
    .select()
    .from(schemeVersions)
    .where(
      and(
        eq(schemeVersions.occupationId, of.occupationId),
        eq(schemeVersions.level, of.level),
        eq(schemeVersions.version, of.version),
        published,
      ),
    )
    .get();
  if (!occupation || !version)
    return refuse('scheme-unknown', { value: `${of.occupationId}/${of.level}/${of.version}` });
  return ok(contentView(db, occupation, of.level, version.content, version, { ...reader, actor: null }));
}

function standingOf(version: SchemeVersion | null): SchemeStanding {
  return version
    ? {
        kind: 'version',
        version: version.version,
        state: version.state,
        publishedOn: version.publishedAt === null ? null : dateInChina(new Date(version.publishedAt)),
      }
    : { kind: 'draft' };
}

/** A scheme's content in the reader's language, whatever its standing. */
export function contentView(
  db: Database,
  occupation: RegisteredOccupation,
  level: number,
  content: SchemeContent,
  version: SchemeVersion | null,
  { actor, language, now }: Reader,
): SchemeView {
  const { name, short } = occupation.ladder.levels[level - 1]!;
  const say = (text: { zh: string; en: string }) => localised(language, text.zh, text.en);
  const fields = new Map(fieldChoices(db, language));
  const bodies = db.select().from(issuingBodies).where(inArray(issuingBodies.id, content.issuers)).all();
  const measurer = measurerOf(db, actor, language, now);
  return {
    occupation: occupationShown(occupation, language),
    level,
    levelName: say(name),
    levelShort: say(short),
    title: say(content.title),
    description: say(content.description),
    standing: standingOf(version),
    routes: ruleWords(language, occupation.id, content.eligibility, levelNames(db, language, occupation.id)),
    fields: content.fields.map((field) => fields.get(field) ?? field),
    papers: papersShown(content, language),
    validityMonths: content.validityMonths,
    renewal: content.renewal,
    resit: content.resit,
    ...publishedShown(content, language),
    issuers: issuersShown(content, bodies, language),
    versions: versionsOf(db, occupation.id, level),
    standard: `${say(content.standard.name)} ${content.standard.version}`,
    ofTheState: isOfTheState(bodies),
    national: nationalShown(occupation.id, language),
    sessions: version?.state === 'published' ? openSessions(db, version.id, now) : null,
    alerted: actor !== null && hasSessionAlert(db, actor.accountId, { occupationId: occupation.id, level }),
    signedIn: actor !== null,
    hasProfile: measurer?.hasProfile ?? false,
    own: measurer?.distance(occupation.id, level, content) ?? null,
  };
}

function occupationShown(
  { id, nameZh, nameEn, basis }: RegisteredOccupation,
  language: Language,
): SchemeView['occupation'] {
  return { id, name: localised(language, nameZh, nameEn), basis };
}

/** The versions that were ever in force, the newest first; one that was replaced ended when the next began. */
function versionsOf(db: Database, occupationId: string, level: number): SchemeView['versions'] {
  const rows = db
    .select()
    .from(schemeVersions)
    .where(
      and(
        eq(schemeVersions.occupationId, occupationId),
        eq(schemeVersions.level, level),
        inArray(schemeVersions.state, ['published', 'replaced', 'ended']),
      ),
    )
    .orderBy(desc(schemeVersions.version))
    .all();
  return rows.map(({ version, state, publishedAt, endedAt }, index) => ({
    version,
    state,
    publishedOn: dateInChina(new Date(publishedAt!)),
    endedOn: endedAt
      ? dateInChina(new Date(endedAt))
      : state === 'replaced'
        ? dateInChina(new Date(rows[index - 1]!.publishedAt!))
        : null,
  }));
}
