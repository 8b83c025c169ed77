import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needs, needSegments, segments } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import type { NeedForm } from './need-form';
import { knownRegion, type Need } from './need-rows.server';
import type { NeedState } from './need-state';
import { needDayRefusal, needLimit } from './need-term';
import { announceNeed, needFoundBefore } from './need-searches.server';
import { needThing, posterDeed } from './need-thing';
import { movedNeed, stateOf } from './needs.server';
import { posterColumns, posterFrom, posterKey, posterOf, type Poster } from './poster';
import { newKey } from './need-key.server';

export type SaveNeedRefusal =
  | PermissionRefusal
  | 'need-unknown'
  | 'poster-unknown'
  | 'segment-unknown'
  | 'region-unknown'
  | 'need-day'
  | 'too-many'
  | 'need-over'
  | 'need-changed'
  | 'readers-fixed';

/**
 * Keeps what a poster says of a need: a new one as a draft, a posted one at once for all who read it; with `post` it is
 * posted too. `seen`: when it had last changed as its form showed it; what was changed since is not saved over unseen.
 * A sealed need stays sealed once posted: who said yes to it relied on that.
 */
export function saveNeed(
  db: Database,
  actor: Actor | null,
  input: { key: string | null; form: NeedForm; post: boolean; seen?: string | undefined },
  occasion: Occasion,
): Outcome<{ key: string; state: NeedState }, SaveNeedRefusal> {
  return write(db, (tx): Outcome<{ key: string; state: NeedState }, SaveNeedRefusal> => {
    const unseen = refuse('need-unknown', { value: input.key ?? '' });
    const before = input.key === null ? null : tx.select().from(needs).where(eq(needs.key, input.key)).get();
    if (before === undefined) return unseen;
    const poster = before ? posterOf(before) : posterFrom(input.form.poster);
    if (!poster) return refuse('poster-unknown', { field: 'poster', value: input.form.poster });
    const named = { type: 'need', id: input.key ?? posterKey(poster) };
    const allowed = authoriseIn(
      tx,
      actor,
      posterDeed(poster),
      needThing(poster),
      named,
      occasion,
      before ? unseen : undefined,
    );
    if (!allowed.ok) return allowed;
    if (before && input.seen && input.seen !== before.updatedAt) return refuse('need-changed', { state: before.state });
    const said = needValues(tx, input.form, before, occasion);
    if (!said.ok) return said;
    if (before === null && heldBy(tx, poster) >= needLimit) return refuse('too-many', { allowed: [String(needLimit)] });
    const by = { accountId: actor!.accountId, role: allowed.value };
    const found = needFoundBefore(db, tx, before?.id ?? null, occasion);
    const kept = keep(tx, { before, poster, values: said.value, segments: input.form.segments }, by, occasion);
    const need = input.post && kept.state === 'draft' ? movedNeed(tx, kept, 'post', by, occasion) : kept;
    announceNeed(db, tx, need.id, found, occasion);
    return ok({ key: need.key, state: stateOf(tx, need, dateInChina(occasion.now)) });
  });
}

const heldBy = (tx: Transaction, poster: Poster): number => {
  const { companyId, institutionId, deskRegionCode } = posterColumns(poster);
  const own =
    companyId !== null
      ? eq(needs.companyId, companyId)
      : institutionId !== null
        ? eq(needs.institutionId, institutionId)
        : eq(needs.deskRegionCode, deskRegionCode!);
  return tx
    .select({ count: sql<number>`count(*)` })
    .from(needs)
    .where(and(own, inArray(needs.state, ['draft', 'open'])))
    .get()!.count;
};

type NeedValues = Omit<NeedForm, 'poster' | 'segments'>;

/** The form as a row holds it; refuses what cannot be. */
function needValues(
  tx: Transaction,
  { poster: _poster, segments: asked, ...form }: NeedForm,
  before: Need | null,
  { now }: Occasion,
): Outcome<NeedValues, SaveNeedRefusal> {
  if (before && before.state !== 'draft' && before.state !== 'open')
    return refuse('need-over', { state: before.state });
  if (before?.postedAt && before.readers !== form.readers && [before.readers, form.readers].includes('sealed'))
    return refuse('readers-fixed', { field: 'readers', state: before.readers });
  const known = tx.select({ id: segments.id }).from(segments).where(inArray(segments.id, asked)).all();
  const unknown = asked.find((id) => !known.some((one) => one.id === id));
  if (unknown !== undefined) return refuse('segment-unknown', { field: 'segments', value: unknown });
  if (form.regionCode !== null && !knownRegion(tx, form.regionCode))
    return refuse('region-unknown', { field: 'regionCode', value: form.regionCode });
  return needDayRefusal(form.validUntil, dateInChina(now)) ?? ok(form);
}

interface Kept {
  readonly before: Need | null;
  readonly poster: Poster;
  readonly values: NeedValues;
  readonly segments: readonly string[];
}

function keep(tx: Transaction, kept: Kept, by: EventActor, occasion: Occasion): Need {
  const { before, segments: asked } = kept;
  const need = writeNeed(tx, kept, occasion);
  tx.delete(needSegments)
    .where(and(eq(needSegments.needId, need.id), notInArray(needSegments.segmentId, [...asked])))
    .run();
  for (const segmentId of new Set(asked))
    tx.insert(needSegments).values({ needId: need.id, segmentId }).onConflictDoNothing().run();
  recordEvent(
    tx,
    {
      actor: by,
      deed: before ? 'need.edit' : 'need.start',
      thing: { type: 'need', id: need.key },
      ...(before ? { before: { validUntil: before.validUntil } } : {}),
      after: { state: need.state, validUntil: need.validUntil },
    },
    occasion,
  );
  return need;
}

/** Another last day is reminded of anew. */
function writeNeed(tx: Transaction, { before, poster, values }: Kept, { now, random }: Occasion): Need {
  const at = now.toISOString();
  if (before) {
    const remindedAt = before.validUntil === values.validUntil ? before.remindedAt : null;
    const set = { ...values, remindedAt, updatedAt: at };
    return tx.update(needs).set(set).where(eq(needs.id, before.id)).returning().get();
  }
  const held = { ...values, ...posterColumns(poster), key: newKey(random), createdAt: at, updatedAt: at };
  return tx
    .insert(needs)
    .values({ ...held, state: 'draft' })
    .returning()
    .get();
}
