import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { authorisations, certificates, issuerKeys, issuingBodies } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { bodyView, type BodyView } from '../certificates/bodies/body-view.server';
import { presentKey } from '../certificates/bodies/body-readiness.server';
import { countSignedWithLostKey } from '../certificates/issue/replacement.server';
import {
  levelNames,
  listOccupations,
  type RegisteredOccupation,
} from '../certification/schemes/occupation-register.server';
import { historyOfThing } from '../history/thing-history.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import { waitingBodyChanges, type WaitingChange } from './body-change-view.server';
import type { WithHistory } from './batch-view.server';

export type BodyStanding =
  { readonly kind: 'ended'; readonly on: string } | { readonly kind: 'ready' | 'no-key' | 'no-authorisation' };

export interface BodyLine {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyView['kind'];
  readonly standing: BodyStanding;
  /** Certificates that stand. */
  readonly issued: number;
}

export interface BodyDesk extends BodyView {
  readonly mayEdit: boolean;
  readonly standing: BodyStanding;
  readonly hasKey: boolean;
  /**
   * Keys that could be lost, the newest first, and how many certificates that stand each signed. `until`: its last day
   * in China; null for the present one.
   */
  readonly losable: readonly { readonly publicKey: string; readonly until: string | null; readonly signed: number }[];
  /** Certificates that stand whose key was lost. */
  readonly lost: number;
  readonly occupations: readonly (readonly [id: string, name: string])[];
  /** Levels that some occupation has, lowest first, each with its names on every ladder: 五级 / 初级. */
  readonly levels: readonly (readonly [level: number, names: string])[];
  readonly others: readonly (readonly [id: string, name: string])[];
  /** Changes that wait for a second person. */
  readonly waiting: readonly WaitingChange[];
}

export function mayEditBodies(db: Database, actor: Actor): boolean {
  return can(actor, 'body.edit', { regionCode: homeRegionCode(db) });
}

/** Every body, and whether it could issue today. */
export function listBodies(db: Database, language: Language, now: Date): BodyLine[] {
  const today = dateInChina(now);
  const issued = new Map(
    db
      .select({ bodyId: certificates.bodyId, rows: count() })
      .from(certificates)
      .where(eq(certificates.state, 'issued'))
      .groupBy(certificates.bodyId)
      .all()
      .map((row) => [row.bodyId, row.rows]),
  );
  return db
    .select()
    .from(issuingBodies)
    .orderBy(asc(issuingBodies.id))
    .all()
    .map((body) => ({
      id: body.id,
      name: localised(language, body.nameZh, body.nameEn),
      kind: body.kind,
      standing: standingOf(db, body, today),
      issued: issued.get(body.id) ?? 0,
    }));
}

function standingOf(db: Database, body: typeof issuingBodies.$inferSelect, today: string): BodyStanding {
  if (body.endedOn !== null && body.endedOn <= today) return { kind: 'ended', on: body.endedOn };
  const rights = db.select().from(authorisations).where(eq(authorisations.bodyId, body.id)).all();
  if (!rights.some((one) => one.fromOn <= today && (one.untilOn === null || one.untilOn >= today)))
    return { kind: 'no-authorisation' };
  return { kind: presentKey(db, body.id) ? 'ready' : 'no-key' };
}

/** One body with what officials keep of it. */
export function bodyDesk(
  db: Database,
  actor: Actor,
  id: string,
  language: Language,
  now: Date,
): Outcome<WithHistory<BodyDesk>, 'body-unknown'> {
  const view = bodyView(db, id, language);
  if (!view.ok) return view;
  const today = dateInChina(now);
  const all = db.select().from(issuingBodies).orderBy(asc(issuingBodies.id)).all();
  const occupations = listOccupations(db, 'all');
  return ok({
    ...view.value,
    mayEdit: mayEditBodies(db, actor),
    standing: standingOf(
      db,
      all.find((one) => one.id === id)!,
      today,
    ),
    hasKey: presentKey(db, id) !== null,
    losable: losableKeys(db, id),
    waiting: waitingBodyChanges(db, language, id),
    lost: countSignedWithLostKey(db, id, today),
    occupations: occupations.map((one) => [one.id, localised(language, one.nameZh, one.nameEn)] as const),
    levels: levelChoices(occupations, language),
    others: all
      .filter((one) => one.id !== id && one.endedOn === null)
      .map((one) => [one.id, localised(language, one.nameZh, one.nameEn)] as const),
    ...historyOfThing(db, { type: 'issuing-body', id }, 50),
  });
}

function levelChoices(occupations: readonly RegisteredOccupation[], language: Language): BodyDesk['levels'] {
  const ladders = new Map(occupations.map(({ ladder }) => [ladder.id, ladder.levels]));
  const most = Math.max(0, ...[...ladders.values()].map((levels) => levels.length));
  return Array.from({ length: most }, (_, index) => {
    const names = [...ladders.values()].flatMap((levels) => levels[index]?.short ?? []);
    return [index + 1, [...new Set(names.map(({ zh, en }) => localised(language, zh, en)))].join(' / ')] as const;
  });
}

export function losableKeys(db: Database, bodyId: string): BodyDesk['losable'] {
  const standing = and(eq(certificates.keyId, issuerKeys.id), inArray(certificates.state, ['issued', 'suspended']));
  return db
    .select({
      publicKey: issuerKeys.publicKeyMultibase,
      retiredAt: issuerKeys.retiredAt,
      signed: count(certificates.id),
    })
    .from(issuerKeys)
    .leftJoin(certificates, standing)
    .where(and(eq(issuerKeys.bodyId, bodyId), isNull(issuerKeys.compromisedAt)))
    .groupBy(issuerKeys.id)
    .orderBy(desc(issuerKeys.id))
    .all()
    .map(({ publicKey, retiredAt, signed }) => ({
      publicKey,
      until: retiredAt && dateInChina(new Date(retiredAt)),
      signed,
    }));
}

/** One authorisation with its body, for the form that ends it. */
export function authorisationView(
  db: Database,
  id: number,
  language: Language,
): Outcome<
  {
    id: number;
    bodyId: string;
    body: string;
    occupation: string;
    /** Their names: 五级, 四级. */
    levels: readonly string[];
    fromOn: string;
    untilOn: string | null;
    basis: string;
  },
  'authorisation-unknown'
> {
  const row = db.select().from(authorisations).where(eq(authorisations.id, id)).get();
  if (!row) return refuse('authorisation-unknown', { value: String(id) });
  const body = db.select().from(issuingBodies).where(eq(issuingBodies.id, row.bodyId)).get()!;
  const occupation = listOccupations(db, 'all').find((one) => one.id === row.occupationId);
  return ok({
    id,
    bodyId: row.bodyId,
    body: localised(language, body.nameZh, body.nameEn),
    occupation: occupation ? localised(language, occupation.nameZh, occupation.nameEn) : row.occupationId,
    levels: row.levels.map((level) => levelNames(db, language, row.occupationId)(row.occupationId, level)),
    fromOn: row.fromOn,
    untilOn: row.untilOn,
    basis: row.basis,
  });
}
