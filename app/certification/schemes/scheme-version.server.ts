import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { schemeProposals, schemeVersions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { claimRefusal } from './scheme-claims.server';
import { schemeContent, schemeFaults, type SchemeContent, type SchemeFault } from './scheme';
import { openSchemeStates, schemeMoves } from './scheme-state';

export type SchemeVersion = typeof schemeVersions.$inferSelect;
export interface SchemeRefusal extends Refusal<'scheme-faults'> {
  readonly faults: readonly SchemeFault[];
}
export type MoveRefusal =
  | PermissionRefusal
  | 'scheme-unknown'
  | 'scheme-state'
  | 'scheme-overclaims'
  | 'scheme-stale'
  | 'body-unknown'
  | 'no-body-authorised'
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

interface SchemeLevel {
  readonly occupationId: string;
  readonly level: number;
}

/**
 * Opens the next version as a draft, from the one in force or else from the shipped proposal; one already open is
 * handed back.
 */
export function startSchemeVersion(
  db: Database,
  actor: Actor | null,
  of: SchemeLevel,
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
    const open = openVersion(tx, of);
    if (open) return ok(open);
    const content = firstContent(tx, of);
    if (!content) return refuse('scheme-unknown', { value: `${of.occupationId}/${of.level}` });
    const draft = enterDraft(tx, of, { content, by: actor!.accountId, now: occasion.now });
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

function enterDraft(
  tx: Transaction,
  of: SchemeLevel,
  { content, by, now }: { content: SchemeContent; by: number; now: Date },
): SchemeVersion {
  return tx
    .insert(schemeVersions)
    .values({
      ...of,
      version: lastVersion(tx, of) + 1,
      state: 'draft',
      content,
      createdBy: by,
      createdAt: now.toISOString(),
    })
    .returning()
    .get();
}

function ofLevel({ occupationId, level }: SchemeLevel) {
  return and(eq(schemeVersions.occupationId, occupationId), eq(schemeVersions.level, level));
}

function openVersion(tx: Transaction, of: SchemeLevel): SchemeVersion | undefined {
  return tx
    .select()
    .from(schemeVersions)
    .where(and(ofLevel(of), inArray(schemeVersions.state, [...openSchemeStates])))
    .get();
}

/** What a next version says at first: as the one in force, or else as shipped. */
function firstContent(tx: Transaction, { occupationId, level }: SchemeLevel): SchemeContent | undefined {
  const proposal = tx
    .select()
    .from(schemeProposals)
    .where(and(eq(schemeProposals.occupationId, occupationId), eq(schemeProposals.level, level)))
    .get();
  return findPublishedScheme(tx, occupationId, level)?.content ?? proposal?.content;
}

function lastVersion(tx: Transaction, of: SchemeLevel): number {
  const last = tx
    .select({ version: schemeVersions.version })
    .from(schemeVersions)
    .where(ofLevel(of))
    .orderBy(desc(schemeVersions.version))
    .limit(1)
    .get();
  return last?.version ?? 0;
}

/**
 * Saves a draft. Refused with every fault, with words that claim more than its bodies may, or when somebody saved
 * meanwhile.
 */
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
    const saved = keepContent(tx, before, content);
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

function keepContent(tx: Transaction, { id, revision }: SchemeVersion, content: SchemeContent): SchemeVersion {
  return tx
    .update(schemeVersions)
    .set({ content, revision: revision + 1 })
    .where(eq(schemeVersions.id, id))
    .returning()
    .get();
}
