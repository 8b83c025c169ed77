import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { writeIfFree } from '../../../db/busy';
import type { Database } from '../../../db/client';
import { accounts, roleGrants, sessions } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { newToken, tokenHash, type Random } from '../../secrets/token.server';
import type { Actor } from '../permissions/actor';
import { luciaOf, sessionCookieName } from './lucia.server';
import type { RoleGrant } from '../permissions/role';
import { sessionEnds } from './session-life';

/** What the browser gets: the token goes into the cookie and nowhere else. */
export interface IssuedSession {
  readonly token: string;
  readonly stage: 'second-factor' | 'open';
  /**
   * The token by which this browser is known from now on (known-devices.server.ts); left out where it stays as it was.
   */
  readonly device?: string;
}

/** How a session is opened. */
export interface Opening {
  readonly stage: 'second-factor' | 'open';
  readonly secondFactor: boolean;
}

/**
 * Opens a session in the command's own transaction, always under a new token: nothing that lay in the browser
 * before a sign-in is worth anything after it.
 */
export function openSession(
  tx: Transaction,
  accountId: number,
  opening: Opening,
  occasion: { now: Date; random: Random; userAgent: string },
): IssuedSession {
  const token = newToken(occasion.random);
  const now = occasion.now.toISOString();
  tx.insert(sessions)
    .values({
      id: tokenHash(token),
      accountId,
      stage: opening.stage,
      createdAt: now,
      ...sessionEnds(rolesOf(tx, accountId), opening.stage, occasion.now),
      authenticatedAt: now,
      secondFactorAt: opening.secondFactor ? now : null,
      userAgent: occasion.userAgent.slice(0, 200),
      lastSeenDay: now.slice(0, 10),
    })
    .run();
  return { token, stage: opening.stage };
}

/** The roles an account holds. */
export function rolesOf(tx: Transaction | Database, accountId: number): RoleGrant[] {
  return tx
    .select({
      role: roleGrants.role,
      regionCode: roleGrants.regionCode,
      companyId: roleGrants.companyId,
      institutionId: roleGrants.institutionId,
      editor: roleGrants.editor,
    })
    .from(roleGrants)
    .where(eq(roleGrants.accountId, accountId))
    .all();
}

/**
 * Ends the actor's present session and opens another one for the same person: after every proof of identity. With
 * `second-factor` proved just now it starts afresh; after a mere password it keeps its second factor and its end.
 */
export function rotateSession(
  tx: Transaction,
  actor: Actor,
  proof: 'password' | 'second-factor',
  occasion: { now: Date; random: Random; userAgent: string },
): IssuedSession {
  const old = tx.select().from(sessions).where(eq(sessions.number, actor.session.number)).get();
  tx.delete(sessions).where(eq(sessions.number, actor.session.number)).run();
  const issued = openSession(tx, actor.accountId, { stage: 'open', secondFactor: proof === 'second-factor' }, occasion);
  if (proof === 'password' && old) {
    const { endsAt, secondFactorAt } = old;
    tx.update(sessions)
      .set({ endsAt, secondFactorAt, expiresAt: sql`min(${sessions.expiresAt}, ${endsAt})` })
      .where(eq(sessions.id, tokenHash(issued.token)))
      .run();
  }
  return issued;
}

/** Ends every session of an account, or all but one; answers how many ended. */
export function endSessionsOf(tx: Transaction, accountId: number, except?: number): number {
  const others = except === undefined ? undefined : ne(sessions.number, except);
  return tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), others))
    .run().changes;
}

/** Who asks, read from the Cookie header. */
export interface Recognised {
  readonly actor: Actor | null;
  /** Set-Cookie value to send along, when the session slid on or is over; null: leave the cookie alone. */
  readonly setCookie: string | null;
}

/** The signed-in actor of a Cookie header; a session that still owes its second factor is nobody. One statement. */
export async function recogniseActor(db: Database, cookieHeader: string | null, now: Date): Promise<Recognised> {
  const lucia = luciaOf(db);
  const token = sessionToken(cookieHeader);
  if (!token) return { actor: null, setCookie: null };
  const { session, user } = await lucia.validateSession(tokenHash(token));
  if (!session || session.endsAt <= now.toISOString())
    return { actor: null, setCookie: lucia.createBlankSessionCookie().serialize() };
  if (session.stage !== 'open') return { actor: null, setCookie: null };
  const today = now.toISOString().slice(0, 10);
  if (session.lastSeenDay !== today)
    writeIfFree(db, () =>
      db.update(sessions).set({ lastSeenDay: today }).where(eq(sessions.number, session.number)).run(),
    );
  const actor: Actor = {
    accountId: user.id,
    email: user.email,
    language: user.language,
    roles: user.roles,
    session: {
      number: session.number,
      authenticatedAt: session.authenticatedAt,
      secondFactor: session.secondFactorAt !== null,
    },
  };
  return { actor, setCookie: session.fresh ? sessionCookie(db, token) : null };
}

/** The Set-Cookie value that hands a token to the browser. */
export function sessionCookie(db: Database, token: string): string {
  return luciaOf(db).createSessionCookie(token).serialize();
}

/** The Set-Cookie value that takes it away. */
export function blankSessionCookie(db: Database): string {
  return luciaOf(db).createBlankSessionCookie().serialize();
}

const tokenInCookies = new RegExp(`(?:^|;\\s*)${sessionCookieName}=([\\w-]{43})(?:;|$)`);

/**
 * The token in a Cookie header, or null when there is none of its form. Not Lucia's reader: that throws URIError on
 * any malformed cookie, ours or not, and a stray cookie would break every page.
 */
export function sessionToken(cookieHeader: string | null): string | null {
  return tokenInCookies.exec(cookieHeader ?? '')?.[1] ?? null;
}

/** A half-done sign-in: the password was right, the second factor is owed. Null when there is none, or too late. */
export function findPendingSignIn(
  db: Database | Transaction,
  token: string | null,
  now: Date,
): { number: number; accountId: number; email: string } | null {
  if (!token) return null;
  const row = db
    .select({ number: sessions.number, accountId: sessions.accountId, email: accounts.email })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, tokenHash(token)),
        eq(sessions.stage, 'second-factor'),
        gt(sessions.endsAt, now.toISOString()),
        eq(accounts.state, 'active'),
      ),
    )
    .get();
  return row && row.email !== null ? { number: row.number, accountId: row.accountId, email: row.email } : null;
}

/** A session as its owner sees it. */
export interface ListedSession {
  readonly number: number;
  readonly createdAt: string;
  readonly lastSeenDay: string;
  readonly endsAt: string;
  readonly userAgent: string;
  readonly secondFactor: boolean;
}

/** The open sessions of an account, newest first. */
export function listSessions(db: Database, accountId: number, now: Date): ListedSession[] {
  const at = now.toISOString();
  return db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        eq(sessions.stage, 'open'),
        gt(sessions.endsAt, at),
        gt(sessions.expiresAt, at),
      ),
    )
    .orderBy(desc(sessions.number))
    .all()
    .map(({ number, createdAt, lastSeenDay, endsAt, userAgent, secondFactorAt }) => ({
      number,
      createdAt,
      lastSeenDay,
      endsAt,
      userAgent,
      secondFactor: secondFactorAt !== null,
    }));
}
