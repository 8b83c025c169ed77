import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { issuingBodies, schemeProposals, schemeVersions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise, authoriseIn } from '../../accounts/permissions/authorise.server';
import type { Deed, PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { authorities, overclaims } from './claims';
import type { CertificationOccasion } from '../applications/occasion.server';
import { schemeContent, schemeFaults, type SchemeContent, type SchemeFault } from './scheme';
import { afterSchemeMove, openSchemeStates, schemeMoves, type SchemeMove } from './scheme-state';

export type SchemeVersion = typeof schemeVersions.$inferSelect;
export interface SchemeRefusal extends Refusal<'scheme-faults'> {
  readonly faults: readonly SchemeFault[];
}
type MoveRefusal =
  | PermissionRefusal
  | 'scheme-unknown'
  | 'scheme-state'
  | 'scheme-overclaims'
  | 'scheme-stale'
  | 'body-unknown'
  | 'reason-needed';

/** The version in force of an occupation and level; null while there is none. */
export function findPublishedScheme(
  db: Database | Transaction,
  occupationId: string,
  level: number,
): SchemeVersion | null {
  return (
    db
      .select()
      .from(schemeVersions)
      .where(
        and(
          eq(schemeVersions.occupationId, occupationId),
          eq(schemeVersions.level, level),
          eq(schemeVersions.state, 'published'),
        ),
      )
      .get() ?? null
  );
}

export function findSchemeVersion(db: Database | Transaction, id: number): SchemeVersion | null {
  return db.select().from(schemeVersions).where(eq(schemeVersions.id, id)).get() ?? null;
}

/** Opens the next version as a draft, from the one in force or else from the shipped proposal; one already open is handed back. */
export function startSchemeVersion(
  db: Database,
  actor: Actor | null,
  of: { occupationId: string; level: number },
  occasion: CertificationOccasion,
): Outcome<SchemeVersion, PermissionRefusal | 'scheme-unknown'> {
  const allowed = authorise(
    db,
    actor,
    'scheme.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'scheme', id: `${of.occupationId}/${of.level}` },
    occasion,
  );
  if (!allowed.ok) return allowed;
  return write(db, (tx) => {
    const same = and(eq(schemeVersions.occupationId, of.occupationId), eq(schemeVersions.level, of.level));
    const open = tx
      .select()
      .from(schemeVersions)
      .where(and(same, inArray(schemeVersions.state, [...openSchemeStates])))
      .get();
    if (open) return ok(open);
    const proposal = tx
      .select()
      .from(schemeProposals)
      .where(and(eq(schemeProposals.occupationId, of.occupationId), eq(schemeProposals.level, of.level)))
      .get();
    const content = findPublishedScheme(tx, of.occupationId, of.level)?.content ?? proposal?.content;
    if (!content) return refuse('scheme-unknown', { value: `${of.occupationId}/${of.level}` });
    const last = tx
      .select({ version: schemeVersions.version })
      .from(schemeVersions)
      .where(same)
      .orderBy(desc(schemeVersions.version))
      .limit(1)
      .get();
    const draft = tx
      .insert(schemeVersions)
      .values({
        ...of,
        version: (last?.version ?? 0) + 1,
        state: 'draft',
        content,
        createdBy: actor!.accountId,
        createdAt: occasion.now.toISOString(),
      })
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'scheme.start',
        thing: { type: 'scheme', id: draft.id },
        after: { state: 'draft', ...of, version: draft.version },
      },
      occasion,
    );
    return ok(draft);
  });
}

/** Saves a draft. Refused with every fault, with words that claim more than its bodies may, or when somebody saved meanwhile. */
export function editSchemeVersion(
  db: Database,
  actor: Actor | null,
  input: { id: number; revision: number; content: unknown },
  occasion: CertificationOccasion,
): Outcome<SchemeVersion, MoveRefusal> | SchemeRefusal {
  const allowed = authorise(
    db,
    actor,
    'scheme.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'scheme', id: input.id },
    occasion,
  );
  if (!allowed.ok) return allowed;
  return write(db, (tx) => {
    const before = findSchemeVersion(tx, input.id);
    if (!before) return refuse('scheme-unknown', { value: String(input.id) });
    if (before.state !== 'draft')
      return refuse('scheme-state', { state: before.state, allowed: schemeMoves(before.state) });
    if (before.revision !== input.revision) return refuse('scheme-stale', { value: String(before.revision) });
    const faults = schemeFaults(input.content);
    if (faults.length > 0) return { ...refuse('scheme-faults'), faults };
    const content = schemeContent.parse(input.content);
    const hindrance = claimRefusal(tx, content);
    if (hindrance) return hindrance;
    const saved = tx
      .update(schemeVersions)
      .set({ content, revision: before.revision + 1 })
      .where(eq(schemeVersions.id, before.id))
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'scheme.edit',
        thing: { type: 'scheme', id: before.id },
        after: { revision: saved.revision },
      },
      occasion,
    );
    return ok(saved);
  });
}

/** Proposes, returns, discards or ends a version. Publishing has its own command. Ending one, or returning what another proposed, needs a reason. */
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
    return movedIn(
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
  });
}

/** Puts a proposed version in force: by another person than its proposer. The one before is replaced; what runs under it goes on. */
export function publishSchemeVersion(
  db: Database,
  actor: Actor | null,
  id: number,
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
    const present = findPublishedScheme(tx, version.occupationId, version.level);
    if (present) movedIn(tx, actor, { deed: 'scheme.edit', regionCode }, present.id, 'replace', occasion, () => ({}));
    return movedIn(tx, actor, { deed: 'scheme.publish', regionCode }, id, 'publish', occasion, () => ({
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
  const after = tx
    .update(schemeVersions)
    .set({ ...set(before), state: to })
    .where(and(eq(schemeVersions.id, id), eq(schemeVersions.state, before.state)))
    .returning()
    .get();
  if (!after) throw new Error(`scheme version ${id} is no longer ${before.state}`);
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

/** A scheme may claim what every one of its bodies may: each signs the same title. */
function claimRefusal(tx: Transaction, content: SchemeContent): Refusal<'scheme-overclaims' | 'body-unknown'> | null {
  const bodies = tx.select().from(issuingBodies).where(inArray(issuingBodies.id, content.issuers)).all();
  const unknown = content.issuers.find((id) => !bodies.some((body) => body.id === id));
  if (unknown !== undefined) return refuse('body-unknown', { field: 'issuers', value: unknown });
  const may = authorities.filter((authority) => bodies.every((body) => body.mayClaim.includes(authority)));
  for (const [field, text] of [
    ['title', `${content.title.zh} ${content.title.en}`],
    ['description', `${content.description.zh} ${content.description.en}`],
  ] as const) {
    const claims = overclaims(text, may);
    if (claims.length > 0)
      return refuse('scheme-overclaims', {
        field,
        value: claims.map(({ term }) => term).join('、'),
        allowed: [...may],
      });
  }
  return null;
}
