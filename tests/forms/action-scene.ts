import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AppLoadContext } from '@remix-run/node';
import { vi } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { nobody } from '../../app/web/bar-reader';
import { openSession, recogniseActor, sessionCookie } from '../../app/accounts/sessions/sessions.server';
import { openFileStore, type FileStore } from '../../app/files/file-store.server';
import { loadKeys } from '../../app/secrets/secret-file.server';
import { openThrottle, type Throttle } from '../../app/throttle/throttle.server';
import { openDatabase, type Database } from '../../db/client';
import { write } from '../../db/write';
import { demonstrate } from '../../seeds/demonstration/demonstrate';
import type { CastName, SignIn } from '../../seeds/demonstration/people';
import { madeUpIdCard, stageOf, type Stage } from '../../seeds/demonstration/stage';

/** A demonstration in this process: actions are called as Remix calls them, without a server between. */
export interface ActionScene {
  readonly db: Database;
  readonly files: FileStore;
  /** What a route's action is handed when somebody sends it a form. */
  context(by: CastName | 'nobody'): AppLoadContext;
  /** Puts what the demonstration made in place of words in braces, such as a certificate's number. */
  filled(text: string): string;
  stop(): void;
}

const now = new Date('2026-11-24T02:00:00.000Z');
const origin = 'http://localhost:3000';

export async function actionScene(): Promise<ActionScene> {
  // Lucia reads the system's clock.
  vi.useFakeTimers({ toFake: ['Date'], now });
  const dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-actions-'));
  await demonstrate({ root: resolve('.'), dataDir, databaseName: 'twinatlas.db', now, environment: {} });
  const signIns = JSON.parse(readFileSync(join(dataDir, 'demonstration-sign-ins.json'), 'utf8')) as SignIn[];
  const db = openDatabase(join(dataDir, 'twinatlas.db'));
  const keys = loadKeys(dataDir, {});
  const throttle: Throttle = openThrottle(join(dataDir, 'attempts.db'), keys);
  const stage = stageOf(db, { keys, throttle, origin }, now);
  const actors = new Map<string, { actor: Actor; token: string }>();
  for (const { email } of signIns) actors.set(email.split('@')[0]!, await actorOf(stage, email));
  const files = openFileStore(dataDir);
  mkdirSync(files.incoming, { recursive: true });
  const words = wordsOf(db, signIns[0]!.password);
  return {
    db,
    files,
    context: (by) => ({
      db,
      now: () => now,
      nonce: 'n',
      requestId: 'r',
      language: 'zh',
      actor: actors.get(by)?.actor ?? null,
      // Each form is sent many times over: how often is another test's business.
      occasion: { ...stage.occasion(), throttle: { ...throttle, take: () => 0 } },
      session: { token: actors.get(by)?.token ?? null, give: () => {}, take: () => {} },
      files,
      bar: nobody,
      beginBackup: () => true,
    }),
    filled: (text) => text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole),
    stop() {
      vi.useRealTimers();
      throttle.close();
      db.$client.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signed in a moment ago, with a second factor. */
async function actorOf(stage: Stage, email: string): Promise<{ actor: Actor; token: string }> {
  const { db } = stage;
  const id = db.$client.prepare('SELECT id FROM accounts WHERE email = ?').pluck().get(email) as number;
  const session = write(db, (tx) => openSession(tx, id, { stage: 'open', secondFactor: true }, stage.occasion()));
  const { actor } = await recogniseActor(db, sessionCookie(db, session.token), now);
  if (!actor) throw new Error(`${email} could not sign in`);
  return { actor, token: session.token };
}

function wordsOf(db: Database, password: string): Readonly<Record<string, string>> {
  const one = (query: string) => String(db.$client.prepare(query).pluck().get());
  const candidate = one('SELECT candidate_number FROM exam_seats WHERE session_id = 3');
  const holder = "FROM certificates WHERE account_id = (SELECT id FROM accounts WHERE email LIKE 'talent2@%')";
  return {
    password,
    candidate,
    session: one(
      "SELECT number FROM sessions WHERE account_id = (SELECT id FROM accounts WHERE email LIKE 'talent2@%')",
    ),
    issued: one(`SELECT number ${holder}`),
    credential: one(`SELECT credential ${holder}`),
    applicationRevision: one('SELECT revision FROM membership_applications WHERE id = 11'),
    claimRevision: one('SELECT revision FROM membership_applications WHERE id = 15'),
    draftRevision: one('SELECT revision FROM membership_applications WHERE id = 5'),
    firm: one(
      "SELECT company_id FROM role_grants JOIN accounts ON accounts.id = account_id WHERE email LIKE 'firm1@%' AND role = 'member'",
    ),
    institution: one("SELECT slug FROM institutions WHERE kind = 'university'"),
    representative: one("SELECT id FROM accounts WHERE email LIKE 'university1@%'"),
    newestMessage: one('SELECT max(id) FROM thread_messages WHERE thread_id = 7'),
    ...needWords(one),
    soon: '2026-12-20',
    idCard: madeUpIdCard(987),
  };
}

/** Names of needs and invitations, which are drawn at random. */
function needWords(one: (query: string) => string): Readonly<Record<string, string>> {
  const need = (title: string) => `SELECT %s FROM needs WHERE title_zh LIKE '${title}%'`;
  const keyOf = (title: string) => one(need(title).replace('%s', 'key'));
  const invitationTo = (title: string) =>
    one(`SELECT key FROM need_invitations WHERE need_id = (${need(title).replace('%s', 'id')})`);
  return {
    poster: one(`SELECT 'company:' || company_id FROM needs WHERE title_zh LIKE '找结构监测%'`),
    other: one(`SELECT 'company:' || company_id FROM needs WHERE title_zh LIKE '找点云轻量化%'`),
    ownNeed: keyOf('找结构监测'),
    draftNeed: keyOf('找低空试飞'),
    uninvitedNeed: keyOf('联盟内找夜间'),
    matchedNeed: keyOf('找城市信息模型'),
    sentInvitation: invitationTo('找结构监测'),
    silentInvitation: invitationTo('找数据安全培训'),
    matchedInvitation: invitationTo('找城市信息模型'),
  };
}
