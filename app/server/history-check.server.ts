import type { Database } from '../../db/client';
import { write } from '../../db/write';
import { backupFolder } from '../backups/backup-folder.server';
import { newestManifest } from '../backups/read-manifest.server';
import { listHistoryOfThing } from '../events/events.server';
import { headFileName, readHeadFile } from '../events/head-file.server';
import { lossSince, type HistoryHead, type HistoryLoss } from '../events/head.server';
import { recordEvent, type Moment } from '../events/record.server';
import { StartFailure } from './start-failure.server';

const acceptance = 'history.accept-loss';

interface NotedHead {
  readonly where: string;
  readonly head: HistoryHead;
}

/** A loss the operator has accepted in so many words: to be written into the history that goes on without it. */
export interface AcceptedLoss extends HistoryLoss {
  readonly where: string;
  readonly head: HistoryHead;
}

export interface HistorySettings {
  readonly BACKUP_DIR?: string | undefined;
  /** The first twelve digits of the hash of the event that is no longer there. */
  readonly ACCEPT_LOST_HISTORY?: string | undefined;
}

/**
 * Compares history with the heads noted outside the database: beside it, and in the newest backup. Throws StartFailure
 * when a noted event is not where it was: an older state of the database came back, as after a damaged WAL. The
 * acceptance names the lost event, so one left standing in a unit file accepts no later loss.
 */
export function checkHistory(
  db: Database,
  dataDir: string,
  settings: HistorySettings,
): { losses: AcceptedLoss[]; notices: string[] } {
  const beside = readHeadFile(dataDir);
  const backup = newestManifest(backupFolder(dataDir, settings));
  const noted: NotedHead[] = [
    ...(beside !== null && beside !== 'damaged' ? [{ where: headFileName, head: beside }] : []),
    ...(backup?.manifest.history ? [{ where: backup.name, head: backup.manifest.history }] : []),
  ];
  const losses = noted.flatMap(({ where, head }) => {
    const loss = lossSince(db, head);
    return loss && !wasAccepted(db, head) ? [{ where, head, ...loss }] : [];
  });
  const refused = losses.find(({ head }) => settings.ACCEPT_LOST_HISTORY !== head.hash.slice(0, 12));
  if (refused) throw new StartFailure(sentence(refused));
  return {
    losses,
    notices:
      beside === 'damaged'
        ? [
            `${headFileName} could not be read 无法读取: it was written anew, and a rollback before this start would not be noticed.`,
          ]
        : [],
  };
}

/** An earlier start accepted it: the newest backup may still know the event that is gone. */
function wasAccepted(db: Database, head: HistoryHead): boolean {
  const exists =
    db.$client.prepare("select 1 from sqlite_master where type = 'table' and name = 'events'").get() !== undefined;
  if (!exists) return false;
  const accepted = listHistoryOfThing(db, { type: 'history', id: head.sequence }, { limit: 200 });
  return accepted.some(({ deed, after }) => deed === acceptance && after?.knownHead === head.hash);
}

function sentence({ gone, reaches, head, where }: AcceptedLoss): string {
  const what =
    gone === null
      ? `event ${head.sequence} is no longer the one on record in ${where}`
      : `${gone} ${gone === 1 ? 'event is' : 'events are'} gone: history reaches event ${reaches}, and ${where} has event ${head.sequence} on record`;
  return `The database is an older state of itself, ${what}: restore the newest backup (npm run restore), or start once with ACCEPT_LOST_HISTORY=${head.hash.slice(0, 12)} to go on without them.`;
}

/** Writes accepted losses into history, where everybody who reads on can see them. */
export function recordLosses(db: Database, losses: readonly AcceptedLoss[], moment: Moment): void {
  for (const { where, head, gone, reaches } of losses) {
    write(db, (tx) =>
      recordEvent(
        tx,
        {
          actor: { accountId: null },
          deed: acceptance,
          thing: { type: 'history', id: head.sequence },
          after: { lostEvents: gone, reaches, knownHead: head.hash, notedIn: where },
        },
        moment,
      ),
    );
  }
}
