import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { schemeVersions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { Deed } from '../../accounts/permissions/permissions';
import { tellSecondPeople } from '../../accounts/second-person.server';
import { recordEvent } from '../../events/record.server';
import type { Language } from '../../i18n/language';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { dateInChina } from '../../calendar/working-days';
import { homeRegionCode } from '../../region/home-region.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { someBodyAuthorised } from './authorised-body.server';
import { claimRefusal } from './scheme-claims.server';
import { findOccupation } from './occupation-register.server';
import { findOpenVersion, type SchemeAddress } from './scheme-desk.server';
import type { SchemeMoveRequest } from './scheme-move-form';
import {
  findPublishedScheme,
  findSchemeVersion,
  startSchemeVersion,
  type MoveRefusal,
  type SchemeVersion,
} from './scheme-version.server';
import { afterSchemeMove, schemeMoves, type SchemeMove } from './scheme-state';

/**
 * Proposes, returns, discards or ends a version. Publishing has its own command. Ending one, or returning what another
 * proposed, needs a reason.
 */
export function moveSchemeVersion(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: Exclude<SchemeMove, 'publish' | 'replace'>; reason?: string },
  occasion: CertificationOccasion,
): Outcome<SchemeVersion, MoveRefusal> {
  const regionCode = homeRegionCode(db);
  const { move, reason = '' } = input;
  return write(db, (tx) => {
    const before = findSchemeVersion(tx, input.id);
    const needsReason = move === 'end' || (move === 'return' && before?.proposedBy !== actor?.accountId);
    if (before && needsReason && afterSchemeMove(before.state, move) !== null && reason.trim() === '')
      return refuse('reason-needed', { field: 'reason', state: before.state });
    const moved = movedIn(
      tx,
      actor,
      { deed: 'scheme.edit', regionCode, reason },
      input.id,
      move,
      occasion,
      ({ revision }) => ({
        ...(move === 'propose' ? { proposedBy: actor!.accountId, returnReason: null } : {}),
        ...(move === 'end' ? { endedAt: occasion.now.toISOString() } : {}),
        ...(move === 'return' ? { proposedBy: null, revision: revision + 1, returnReason: reason.trim() || null } : {}),
      }),
    );
    if (moved.ok && move === 'propose') tellSecond(tx, moved.value, regionCode, occasion);
    return moved;
  });
}

function tellSecond(
  tx: Transaction,
  { occupationId, level, proposedBy }: SchemeVersion,
  regionCode: string,
  occasion: CertificationOccasion,
): void {
  const at = (language: Language) => paths(language).schemeDesk(occupationId, level);
  tellSecondPeople(tx, { step: 'scheme', regionCode, proposedBy: proposedBy!, at }, occasion);
}

/**
 * Puts a proposed version in force: by another person than its proposer. The one before is replaced; what runs under it
 * goes on. Where no body may certify its level today it wants a reason, which history keeps: else people would apply
 * for certificates that nobody can issue.
 */
export function publishSchemeVersion(
  db: Database,
  actor: Actor | null,
  { id, reason }: { readonly id: number; readonly reason: string },
  occasion: CertificationOccasion,
): Outcome<SchemeVersion, MoveRefusal> {
  const regionCode = homeRegionCode(db);
  return write(db, (tx) => {
    const version = findSchemeVersion(tx, id);
    if (!version) return refuse('scheme-unknown', { value: String(id) });
    const allowed = authoriseIn(
      tx,
      actor,
      'scheme.publish',
      { regionCode, proposedBy: version.proposedBy },
      { type: 'scheme', id },
      occasion,
    );
    if (!allowed.ok) return allowed;
    const hindrance = claimRefusal(tx, version.content);
    if (hindrance) return hindrance;
    if (afterSchemeMove(version.state, 'publish') === null)
      return refuse('scheme-state', { value: 'publish', state: version.state, allowed: schemeMoves(version.state) });
    const today = dateInChina(occasion.now);
    if (reason.trim() === '' && !someBodyAuthorised(tx, { ...version, ...version.content }, today))
      return refuse('no-body-authorised', { field: 'reason', value: today });
    const present = findPublishedScheme(tx, version.occupationId, version.level);
    if (present) movedIn(tx, actor, { deed: 'scheme.edit', regionCode }, present.id, 'replace', occasion, () => ({}));
    return movedIn(tx, actor, { deed: 'scheme.publish', regionCode, reason }, id, 'publish', occasion, () => ({
      publishedBy: actor!.accountId,
      publishedAt: occasion.now.toISOString(),
    }));
  });
}

function movedIn(
  tx: Transaction,
  actor: Actor | null,
  by: { deed: Deed; regionCode: string; reason?: string },
  id: number,
  move: SchemeMove,
  occasion: CertificationOccasion,
  set: (before: SchemeVersion) => Partial<typeof schemeVersions.$inferInsert>,
): Outcome<SchemeVersion, MoveRefusal> {
  const before = findSchemeVersion(tx, id);
  if (!before) return refuse('scheme-unknown', { value: String(id) });
  const allowed = authoriseIn(
    tx,
    actor,
    by.deed,
    { regionCode: by.regionCode, proposedBy: before.proposedBy },
    { type: 'scheme', id },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const to = afterSchemeMove(before.state, move);
  if (to === null)
    return refuse('scheme-state', { value: move, state: before.state, allowed: schemeMoves(before.state) });
  const after = enter(tx, before, { ...set(before), state: to });
  recordEvent(
    tx,
    {
      actor: { accountId: actor!.accountId, role: allowed.value },
      deed: `scheme.${move}`,
      thing: { type: 'scheme', id },
      before: { state: before.state },
      after: { state: to },
      ...(by.reason?.trim() ? { reason: by.reason.trim() } : {}),
    },
    occasion,
  );
  return ok(after);
}

function enter(
  tx: Transaction,
  { id, state }: SchemeVersion,
  set: Partial<typeof schemeVersions.$inferInsert>,
): SchemeVersion {
  const after = tx
    .update(schemeVersions)
    .set(set)
    .where(and(eq(schemeVersions.id, id), eq(schemeVersions.state, state)))
    .returning()
    .get();
  if (!after) throw new Error(`scheme version ${id} is no longer ${state}`);
  return after;
}

/**
 * Moves a scheme on: a new version is begun, or the open one proposed, published, returned or discarded; or the one in
 * force ended.
 */
export function moveSchemeBy(
  db: Database,
  actor: Actor,
  of: SchemeAddress,
  { move, reason }: SchemeMoveRequest,
  occasion: CertificationOccasion,
): Outcome<unknown> {
  if (move === 'start') return startSchemeVersion(db, actor, of, occasion);
  const id =
    move === 'end'
      ? findOccupation(db, of.occupationId)?.schemes[of.level - 1]?.published?.id
      : findOpenVersion(db, of)?.id;
  if (id === undefined) return refuse('scheme-unknown', { value: `${of.occupationId}/${of.level}` });
  return move === 'publish'
    ? publishSchemeVersion(db, actor, { id, reason }, occasion)
    : moveSchemeVersion(db, actor, { id, move, reason }, occasion);
}
