import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKeys } from '../../app/secrets/secret-file.server';
import { openFileStore } from '../../app/files/file-store.server';
import { openThrottle, type Throttle } from '../../app/throttle/throttle.server';
import { openDatabase } from '../../db/client';
import { migrate } from '../../db/migrate';
import { loadShippedFacts } from '../load';
import { allianceScenes } from './alliance-scenes';
import { caseScenes } from './case-scenes';
import { certificationScenes } from './certification-scenes';
import { conversationScenes } from './conversation-scenes';
import { deskScenes } from './desk-scenes';
import { codeNow, people, type SignIn } from './people';
import { stageOf } from './stage';
import { talentScenes } from './talent-scenes';

/** Kept in the data folder; also the mark that the folder is a demonstration. */
const signInsFile = 'demonstration-sign-ins.json';

/** Whether a data folder holds a demonstration. */
export function isDemonstration(dataDir: string): boolean {
  return existsSync(join(dataDir, signInsFile));
}

/**
 * Fills a new data folder with the shipped facts and made-up people and firms in every state. `databaseName` is the
 * file the server opens. Everything is done through the product's own commands, so history and mails are as real.
 */
export async function demonstrate({
  root,
  dataDir,
  databaseName,
  now,
  origin = 'http://localhost:3000',
  environment,
}: {
  root: string;
  dataDir: string;
  databaseName: string;
  now: Date;
  /** Where it will be read: signed into its certificates. */
  origin?: string;
  environment: Readonly<Record<string, string | undefined>>;
}): Promise<void> {
  const db = openDatabase(join(dataDir, databaseName));
  let throttle: Throttle | undefined;
  try {
    const keys = loadKeys(dataDir, environment);
    throttle = openThrottle(join(dataDir, 'attempts.db'), keys);
    migrate(db, join(root, 'db/migrations'));
    loadShippedFacts(db, join(root, 'seeds/data'));
    const stage = stageOf(db, { keys, throttle, origin }, now);
    const { actors, signIns } = await people(stage, '演示专用-not-for-real-use');
    const { members, university, cases } = allianceScenes(stage, actors);
    const files = openFileStore(dataDir);
    await caseScenes(stage, members, { reviewer: actors.reviewer, university }, cases, files);
    await certificationScenes(stage, actors);
    talentScenes(stage, actors, members);
    conversationScenes(stage, actors, members, university);
    await deskScenes(stage, members, actors.talent24, files);
    writeFileSync(join(dataDir, signInsFile), JSON.stringify(signIns, null, 2), { mode: 0o600 });
  } finally {
    throttle?.close();
    db.$client.close();
  }
}

/**
 * The addresses that certificates of a demonstration are signed for; none when it cannot be read, which its start will
 * say.
 */
export function addressesOf(dataDir: string, databaseName: string): string[] {
  try {
    const db = openDatabase(join(dataDir, databaseName));
    try {
      const ids = db.$client.prepare("SELECT credential ->> 'id' FROM certificates WHERE credential IS NOT NULL");
      return [...new Set((ids.pluck().all() as string[]).map((id) => new URL(id).origin))];
    } finally {
      db.$client.close();
    }
  } catch {
    return [];
  }
}

/** The sign-ins of a demonstration as lines to print, with the six digits good for about thirty seconds from `now`. */
export function signInLines(dataDir: string, now: Date): string[] {
  const signIns = JSON.parse(readFileSync(join(dataDir, signInsFile), 'utf8')) as SignIn[];
  const lines = signIns.map(
    ({ who, email, totp }) =>
      `  ${email.padEnd(36)} ${totp ? `code 验证码 ${codeNow(totp, now)}  key ${totp}` : '–'}  ${who}`,
  );
  return [`Made-up people and firms 演示数据，人和企业都不存在。Password 密码: ${signIns[0]!.password}`, ...lines];
}
