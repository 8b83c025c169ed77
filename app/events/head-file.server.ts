import { closeSync, fdatasync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../db/client';
import { afterEveryWrite } from '../../db/write';
import { historyHead, type HistoryHead } from './head.server';

export const headFileName = 'history-head.json';

/** One length for every content, so that writing never has to shorten the file: one sector, written in one go. */
const length = 120;

/** The head noted beside the database; null without one, `damaged` when the file holds something else. */
export function readHeadFile(dataDir: string): HistoryHead | null | 'damaged' {
  let text: string;
  try {
    text = readFileSync(join(dataDir, headFileName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  // Begun before anything happened, and never written.
  if (text === '') return null;
  return parsedHead(text) ?? 'damaged';
}

function parsedHead(text: string): HistoryHead | null {
  try {
    const { sequence, hash } = JSON.parse(text) as { sequence?: unknown; hash?: unknown };
    return Number.isSafeInteger(sequence) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)
      ? { sequence: sequence as number, hash }
      : null;
  } catch {
    return null;
  }
}

/** Writes a head where `readHeadFile` finds it, and waits for the disk. */
export function writeHeadFile(dataDir: string, head: HistoryHead): void {
  const handle = openSync(join(dataDir, headFileName), 'w', 0o600);
  try {
    writeSync(handle, contentOf(head), 0, length, 0);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function contentOf(head: HistoryHead): Buffer {
  return Buffer.from(`${JSON.stringify({ sequence: head.sequence, hash: head.hash }).padEnd(length - 1)}\n`);
}

/**
 * Notes the head beside the database after each commit from now on, until stopped. One small write into an open
 * file, which the disk gets at most once a second, off the thread that answers: the database itself waited for the
 * disk already, so a note that is a little old is still a true one. Each note is what the database holds at that
 * moment, so several processes may write the same file. A full disk stops the notes, not the product.
 */
export function keepHeadFile(db: Database, dataDir: string): { stop: () => void } {
  const handle = openSync(join(dataDir, headFileName), 'a', 0o600);
  closeSync(handle);
  const file = openSync(join(dataDir, headFileName), 'r+');
  let noted = '';
  let failing = false;
  let unsynced = false;
  const note = () => {
    try {
      const head = historyHead(db);
      if (!head || head.hash === noted) return;
      writeSync(file, contentOf(head), 0, length, 0);
      noted = head.hash;
      unsynced = true;
      failing = false;
    } catch (error) {
      if (!failing) console.error(`the last event cannot be noted in ${headFileName}`, error);
      failing = true;
    }
  };
  const timer = setInterval(() => {
    if (!unsynced) return;
    unsynced = false;
    fdatasync(file, () => {});
  }, 1000);
  timer.unref();
  note();
  const ended = afterEveryWrite(db, note);
  return {
    stop() {
      ended();
      clearInterval(timer);
      note();
      closeSync(file);
    },
  };
}
