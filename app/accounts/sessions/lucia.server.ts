import { eq, lte, or, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia';
import { writeIfFree } from '../../../db/busy';
import type { Database } from '../../../db/client';
import { prepared } from '../../../db/prepared';
import { accounts, roleGrants, sessions } from '../../../db/schema/index';
import type { Language } from '../../i18n/language';
import type { RoleGrant } from '../permissions/role';
import { slidingMs } from './session-life';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOf>;
    UserId: number;
    DatabaseSessionAttributes: StoredSession;
    DatabaseUserAttributes: { email: string; language: Language; roles: readonly RoleGrant[] };
  }
}

/** Our own columns of a session beside Lucia's id, account and sliding expiry. */
type StoredSession = Omit<typeof sessions.$inferSelect, 'id' | 'accountId' | 'expiresAt'>;

/** A session with its account and roles: one statement, one row. A disabled account has no sessions. */
const sessionAndAccount = prepared((db) =>
  db
    .select({
      session: sessions,
      email: accounts.email,
      language: accounts.language,
      roles: sql<string>`(
        select json_group_array(json_object(
          'role', ${roleGrants.role}, 'regionCode', ${roleGrants.regionCode},
          'companyId', ${roleGrants.companyId}, 'institutionId', ${roleGrants.institutionId},
          'editor', json(iif(${roleGrants.editor}, 'true', 'false'))
        ))
        from ${roleGrants} where ${eq(roleGrants.accountId, sessions.accountId)}
      )`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(sql`${sessions.id} = ${sql.placeholder('id')} and ${accounts.state} = 'active'`)
    .prepare(),
);

/** Whether a session would end later, unused, than it does now. */
const slidesOn = prepared((db) =>
  db
    .select({ number: sessions.number })
    .from(sessions)
    .where(
      sql`${sessions.id} = ${sql.placeholder('id')}
        and min(${sql.placeholder('at')}, ${sessions.endsAt}) > ${sessions.expiresAt}`,
    )
    .prepare(),
);

const asDatabaseSession = ({
  id,
  accountId,
  expiresAt,
  ...attributes
}: typeof sessions.$inferSelect): DatabaseSession => ({
  id,
  userId: accountId,
  expiresAt: new Date(expiresAt),
  attributes,
});

/**
 * Lucia's view of our tables. Ids here are SHA-256 of the cookie's token (see sessions.server.ts). Sessions are
 * opened by our own commands, because Lucia's asynchronous `createSession` cannot share a transaction with the
 * event (docs/decisions/0007-lucia.md).
 */
function adapter(db: Database): Adapter {
  return {
    getSessionAndUser: async (id): Promise<[DatabaseSession | null, DatabaseUser | null]> => {
      const row = sessionAndAccount(db).get({ id });
      if (!row || row.email === null) return [null, null];
      return [
        asDatabaseSession(row.session),
        {
          id: row.session.accountId,
          attributes: { email: row.email, language: row.language, roles: JSON.parse(row.roles) as RoleGrant[] },
        },
      ];
    },
    getUserSessions: async (accountId) =>
      db.select().from(sessions).where(eq(sessions.accountId, accountId)).all().map(asDatabaseSession),
    setSession: () => Promise.reject(new Error('sessions are opened by openSession, in the command’s own transaction')),
    // Sliding never passes the absolute end. Lucia writes both while it reads: a reader does not wait for another
    // process's lock, the next request does it.
    updateSessionExpiration: async (id, at) => {
      // A working day is shorter than half the sliding time: Lucia asks at each request of a privileged reader, and
      // every write, of the same value too, would end all that is kept under the data version.
      if (!slidesOn(db).get({ id, at: at.toISOString() })) return;
      writeIfFree(db, () =>
        db
          .update(sessions)
          .set({ expiresAt: sql`min(${at.toISOString()}, ${sessions.endsAt})` })
          .where(eq(sessions.id, id))
          .run(),
      );
    },
    deleteSession: async (id) => {
      writeIfFree(db, () => db.delete(sessions).where(eq(sessions.id, id)).run());
    },
    deleteUserSessions: async (accountId) => {
      db.delete(sessions).where(eq(sessions.accountId, accountId)).run();
    },
    deleteExpiredSessions: async () => {
      const now = new Date().toISOString();
      db.delete(sessions)
        .where(or(lte(sessions.expiresAt, now), lte(sessions.endsAt, now)))
        .run();
    },
  };
}

/** `__Host-` ties the cookie to this host over HTTPS; browsers take Secure cookies from http://localhost as well. */
export const sessionCookieName = '__Host-session';

/** Lucia over a database: sliding expiry and the cookie's attributes. It reads the system's clock. */
export const luciaOf = prepared((db) => {
  return new Lucia(adapter(db), {
    sessionExpiresIn: new TimeSpan(slidingMs, 'ms'),
    sessionCookie: { name: sessionCookieName, attributes: { secure: true, sameSite: 'lax', path: '/' } },
    getSessionAttributes: (session) => session,
    getUserAttributes: (account) => account,
  });
});
