import { join } from 'node:path';
import { writeWhenFree } from '../../db/busy';
import type { Database } from '../../db/client';
import { offerSetup } from '../people/setup.server';
import { startIssuing } from '../certificates/issue/batch-job.server';
import { startReminding } from '../certificates/issue/expiry-reminders.server';
import { startInboxClock } from '../inbox/inbox-clock.server';
import { startClock } from './clock.server';
import { movedAddressNotice, otherSignedOrigins } from '../certificates/keys/signed-origins.server';
import { openFileStore, type FileStore } from '../files/file-store.server';
import { startFoldingDenials } from '../events/denials.server';
import { startSendingMail } from '../mail/sending.server';
import { mailTransport, type MailTransport } from '../mail/transport.server';
import { paths } from '../paths';
import { startRetention } from '../personal-data/retention.server';
import type { Keys } from '../secrets/keys.server';
import { systemRandom } from '../secrets/token.server';
import { startTalentCounts } from '../talent-counts/publication.server';
import { openThrottle, type Throttle } from '../throttle/throttle.server';
import { installationKeys } from './installation-keys.server';
import { readFormerOrigins, readPublicOrigin } from './own-origins.server';
import { StartFailure } from './start-failure.server';
import { defaultLanguage } from '../i18n/language';

/** What one installation has beside its database: its keys, its count of attempts and its way to send mail. */
export interface Installation {
  readonly keys: Keys;
  readonly throttle: Throttle;
  /** Where uploaded files lie. */
  readonly files: FileStore;
  /** `https://atlas.example.cn` when PUBLIC_ORIGIN says so: what links in mails begin with. */
  readonly publicOrigin: string | null;
  /** Addresses it was reached at before: certificates signed for them stay genuine. */
  readonly formerOrigins: readonly string[];
  /** Where links lead when neither PUBLIC_ORIGIN nor a loopback Host header says it. */
  ownOrigin: string;
  readonly mailGoesTo: string;
  /** Begins to send what is queued, to remove what has served its purpose, and to count talent each month. */
  start(): void;
  /** Begins no work any more; resolves after the mail and the batch under way. */
  rest(): Promise<void>;
  /** Closes what it opened: after it no request may be under way. */
  close(): void;
}

export interface InstallationSettings {
  readonly PUBLIC_ORIGIN?: string | undefined;
  readonly FORMER_ORIGINS?: string | undefined;
  readonly SECRET_KEY?: string | undefined;
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
}

/**
 * Reads the secret, opens the count of attempts and prepares mail. Throws StartFailure for a setting that cannot be.
 */
export function openInstallation(db: Database, dataDir: string, settings: InstallationSettings): Installation {
  const publicOrigin = readPublicOrigin(settings.PUBLIC_ORIGIN);
  const formerOrigins = readFormerOrigins(settings.FORMER_ORIGINS);
  const transport = checkedTransport(settings, dataDir);
  const keys = installationKeys(db, dataDir, settings);
  const files = openFileStore(dataDir);
  // Last of what may throw: nothing is left open then.
  const throttle = openThrottle(join(dataDir, 'attempts.db'), keys);
  let rounds: Rounding[] = [];
  return {
    keys,
    throttle,
    files,
    publicOrigin,
    formerOrigins,
    ownOrigin: publicOrigin ?? '',
    mailGoesTo: transport.where,
    start() {
      if (rounds.length > 0) return;
      rounds = startRounds(db, { keys, files, transport, origin: () => this.ownOrigin });
    },
    async rest() {
      for (const round of rounds) await round.stop();
    },
    close: () => throttle.close(),
  };
}

/** Work that goes on beside requests; `stop` resolves after what is under way. */
interface Rounding {
  stop(): void | Promise<void>;
}

/** In the order they are stopped: mail last, so that what the others queued is still begun. */
function startRounds(
  db: Database,
  parts: { keys: Keys; files: FileStore; transport: MailTransport; origin: () => string },
): Rounding[] {
  const { keys, files, transport, origin } = parts;
  const now = () => new Date();
  return [
    startClock(db, { files, keys, origin, now }),
    startInboxClock(db, { keys, origin, now }),
    startRetention(db),
    startTalentCounts(db),
    startReminding(db, { keys, origin, now }),
    startFoldingDenials(db),
    startIssuing(db, { keys, now }),
    startSendingMail(db, keys, transport, now, 500),
  ];
}

/** How long a start waits for another one on its data folder, which loads the shipped facts, in milliseconds. */
const otherStart = 60_000;

/**
 * What the terminal says after a start: where mail goes, and the link for the first administrator while there is none.
 * Throws SQLITE_BUSY when another process holds the database for a minute.
 */
export async function startNotices(db: Database, installation: Installation): Promise<string[]> {
  const moved = movedAddressNotice(
    otherSignedOrigins(db, [installation.ownOrigin, ...installation.formerOrigins]),
    installation.ownOrigin,
  );
  const token = await writeWhenFree(db, otherStart, () => offerSetup(db, { now: new Date(), random: systemRandom }));
  return [
    `Mail 邮件: ${installation.mailGoesTo}`,
    ...(moved ? [moved] : []),
    ...(installation.throttle.putAside
      ? [`The count of attempts was damaged and put aside 尝试次数文件已损坏，移至: ${installation.throttle.putAside}`]
      : []),
    ...(token
      ? [`First administrator 首位管理员 (once, 24 h): ${installation.ownOrigin}${paths(defaultLanguage).setup(token)}`]
      : []),
  ];
}

function checkedTransport(settings: InstallationSettings, dataDir: string): MailTransport {
  try {
    return mailTransport(settings, dataDir);
  } catch (error) {
    // The address may hold a password: it is not repeated.
    if (settings.SMTP_URL)
      throw new StartFailure(
        'SMTP_URL cannot be read: set it to smtp://user:password@host:587 or smtps://…, or leave it out.',
      );
    throw error;
  }
}
