import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { issuerKeys } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { ok, refuse, type Outcome } from '../../outcome';
import { authorisedBy } from '../../certification/schemes/authorised-body.server';
import { findIssuingBody, type IssuingBody } from './body.server';

export type BodyHindrance = 'body-ended' | 'body-not-authorised' | 'body-without-key' | 'body-own-company';

/** What a body would certify. `companyId`: where the candidate works. */
interface BodyQuestion {
  readonly bodyId: string;
  readonly occupationId: string;
  readonly level: number;
  readonly companyId: number | null;
}

export type BodyReadiness = (asked: BodyQuestion) => Outcome<{ body: IssuingBody; basis: string }, BodyHindrance>;

/**
 * Whether a body may certify on the ISO date, and by which document; else what stands in the way: it ceased, nothing
 * authorises it for the occupation and level, it has no key, or the candidate works for it. Each body, occupation and
 * level is looked up once, so that a batch of a thousand asks a few questions of the database.
 */
export function bodyReadiness(db: Database | Transaction, today: string): BodyReadiness {
  const bodies = new Map<string, { body: IssuingBody; key: boolean }>();
  const bases = new Map<string, string | null>();
  const found = (bodyId: string) => {
    const known = bodies.get(bodyId) ?? { body: findIssuingBody(db, bodyId)!, key: presentKey(db, bodyId) !== null };
    bodies.set(bodyId, known);
    return known;
  };
  return ({ bodyId, occupationId, level, companyId }) => {
    const { body, key } = found(bodyId);
    if (body.endedOn !== null && body.endedOn <= today)
      return refuse('body-ended', { value: bodyId, state: body.endedOn });
    const name = `${bodyId} ${occupationId} ${level}`;
    if (!bases.has(name)) bases.set(name, authorisedBy(db, { bodyId, occupationId, level }, today));
    const basis = bases.get(name)!;
    if (basis === null) return refuse('body-not-authorised', { value: bodyId });
    if (!key) return refuse('body-without-key', { value: bodyId });
    // Nobody is certified by their own employer alone: the other bodies of the exam still certify them.
    if (body.companyId !== null && body.companyId === companyId) return refuse('body-own-company', { value: bodyId });
    return ok({ body, basis });
  };
}

/** The key a body signs with now; null while it has none. */
export function presentKey(db: Database | Transaction, bodyId: string): { id: number } | null {
  return (
    db
      .select({ id: issuerKeys.id })
      .from(issuerKeys)
      .where(and(eq(issuerKeys.bodyId, bodyId), isNull(issuerKeys.retiredAt)))
      .get() ?? null
  );
}
