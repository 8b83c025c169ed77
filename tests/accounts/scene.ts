import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { confirmTotp, enrolTotp } from '../../app/accounts/factors/totp-enrolment.server';
import type { Occasion } from '../../app/accounts/occasion.server';
import { hashPassword } from '../../app/accounts/passwords/password-hash.server';
import { createAccount } from '../../app/accounts/registration.server';
import type { RoleGrant } from '../../app/accounts/permissions/role';
import { addGrant } from '../../app/accounts/permissions/grants.server';
import {
  openSession,
  recogniseActor,
  sessionCookie,
  type IssuedSession,
} from '../../app/accounts/sessions/sessions.server';
import { totpCode, totpStep } from '../../app/accounts/factors/totp.server';
import type { Mail } from '../../app/mail/mail';
import type { Outcome } from '../../app/outcome';
import { keysFrom } from '../../app/secrets/keys.server';
import { unseal } from '../../app/secrets/seal.server';
import { openThrottle } from '../../app/throttle/throttle.server';
import type { Database } from '../../db/client';
import { events, mails } from '../../db/schema/index';
import { write } from '../../db/write';
import { emptyDatabase } from '../database';
import { draws } from '../draws';

export const goodPassword = '珠江两岸数字孪生';
export const otherPassword = 'correct horse battery';
const start = Date.UTC(2026, 10, 23, 8, 0, 0);
const random = draws('accounts');

/** Lucia reads the system's clock, so tests set it. Call once per test file. */
export function useClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: start });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

export function passMinutes(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * 60_000);
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
  return outcome.value;
}

const throttles: { close: () => void }[] = [];
afterAll(() => throttles.splice(0).forEach((throttle) => throttle.close()));

/** A database, keys and a throttle of one's own, and people made in one line. */
export function scene(db: Database = emptyDatabase()) {
  const keys = keysFrom(Buffer.alloc(32, 7));
  const throttle = openThrottle(':memory:', keys);
  throttles.push(throttle);
  const occasion = (more: Partial<Occasion> = {}): Occasion => ({
    now: new Date(),
    requestId: 'r-1',
    random,
    keys,
    throttle,
    address: '203.0.113.9',
    userAgent: 'Firefox on Linux',
    language: 'zh',
    origin: 'https://atlas.example.cn',
    ...more,
  });
  const actorOf = async (session: IssuedSession): Promise<Actor> => {
    const { actor } = await recogniseActor(db, sessionCookie(db, session.token), new Date());
    if (!actor) throw new Error('nobody is signed in');
    return actor;
  };
  const openMails = (): (Mail & { kind: string })[] =>
    db
      .select()
      .from(mails)
      .all()
      .map((row) => ({ kind: row.kind, ...(JSON.parse(unseal(keys, 'mail', row.kind, row.sealed ?? '')) as Mail) }));
  const account = async (email: string, grants: readonly RoleGrant[] = []): Promise<number> => {
    const passwordHash = await hashPassword(goodPassword);
    return write(db, (tx) => {
      const id = createAccount(tx, { email, passwordHash, language: 'zh' }, occasion());
      for (const grant of grants)
        addGrant(tx, { id, email: null, language: 'zh' }, grant, { accountId: null }, occasion());
      return id;
    });
  };
  const signedIn = async (accountId: number, secondFactor = false): Promise<Actor> =>
    actorOf(write(db, (tx) => openSession(tx, accountId, { stage: 'open', secondFactor }, occasion())));
  return {
    db,
    keys,
    throttle,
    occasion,
    account,
    signedIn,
    actorOf,
    openMails,
    lastMail: (kind: string) =>
      openMails()
        .filter((mail) => mail.kind === kind)
        .at(-1),
    mailedCode: () =>
      /\b\d{8}\b/.exec(
        openMails()
          .filter((mail) => mail.kind === 'code')
          .at(-1)?.text ?? '',
      )?.[0] ?? '',
    deeds: () =>
      db
        .select()
        .from(events)
        .all()
        .map((event) => `${event.deed} ${event.outcome}`),
    /** An administrator with second factor, signed in. */
    administrator: async () =>
      signedIn(await account('admin@example.cn', [{ role: 'administrator', regionCode: null, companyId: null }]), true),
    /** Turns an authenticator app on; answers its key and the recovery codes. */
    withTotp: (actor: Actor) => {
      const { secret } = valueOf(enrolTotp(db, actor, occasion()));
      const key = base32(secret);
      const confirmed = valueOf(confirmTotp(db, actor, totpCode(key, totpStep(new Date())), occasion()));
      return { key, ...confirmed };
    },
  };
}

export function base32(text: string): Buffer {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}
