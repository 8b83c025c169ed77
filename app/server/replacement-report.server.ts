import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { openDatabase } from '../../db/client';
import { keepHeadFile } from '../events/head-file.server';
import { countSealed, voidSealed, type SealedCounts } from './lost-secret.server';
import { isSecretOf } from '../secrets/secret-check.server';
import { loadKeys, secretSource } from '../secrets/secret-file.server';

/**
 * For `bin/secret-replace.js`: says what would be voided, or with `confirmed` voids it and goes on under the secret
 * that is there now, making one where none is. Nothing happens while the secret is the right one.
 */
export function replacementReport(
  file: string,
  environment: { SECRET_KEY?: string | undefined },
  confirmed: boolean,
): { lines: string[]; done: boolean } {
  const dataDir = dirname(file);
  const db = openDatabase(file);
  try {
    const source = secretSource(dataDir, environment);
    if (source.there && isSecretOf(db, loadKeys(dataDir, environment)))
      return { lines: [`The secret in ${source.name} is the right one 密钥无误: nothing to replace.`], done: true };
    if (!confirmed)
      return {
        lines: [
          ...linesOf(countSealed(db)),
          'Nothing was changed 未作更改. To void these and go on: npm run secret:replace -- --confirm',
        ],
        done: false,
      };
    const keys = loadKeys(dataDir, environment);
    const head = keepHeadFile(db, dataDir);
    try {
      const voided = voidSealed(db, keys, { now: new Date(), requestId: `secret-${randomUUID()}` });
      return {
        lines: [
          ...linesOf(voided),
          `Voided 已作废. The database is now sealed under ${source.name}. Next: each body needs a new signing key, until when nobody can tell whether its certificates are valid now, and those with an office a new second factor (docs/operate.md).`,
        ],
        done: true,
      };
    } finally {
      head.stop();
    }
  } finally {
    db.$client.close();
  }
}

function linesOf(counts: SealedCounts): string[] {
  return [
    `Authenticator apps 验证器应用: ${counts.totp}`,
    `Recovery codes 恢复码: ${counts.recoveryCodes}`,
    `Registrations and address changes under way 进行中的邮箱验证: ${counts.emailCodes}`,
    `Identities with their number 已登记身份: ${counts.identities}`,
    `Signing keys of bodies 机构签名密钥: ${counts.issuerKeys}`,
    `Mails not sent 未发邮件: ${counts.mails}`,
  ];
}
