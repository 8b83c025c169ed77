import { dirname } from 'node:path';
import { openDatabase } from '../../db/client';
import { readHeadFile } from './head-file.server';
import { verifyHistory, type HistoryVerdict } from './verify.server';

/**
 * Opens a database file and says in words whether its history is whole; `bin/history-verify.js` prints it. Without a
 * head given, the one noted beside the file must occur in it.
 */
export function historyReport(file: string, knownHead?: string): { lines: string[]; whole: boolean } {
  const db = openDatabase(file);
  try {
    const beside = readHeadFile(dirname(file));
    const verdict = verifyHistory(db, knownHead ?? (beside === null || beside === 'damaged' ? undefined : beside.hash));
    return { lines: linesOf(verdict), whole: verdict.whole };
  } finally {
    db.$client.close();
  }
}

const faults = {
  missing: 'is missing 缺失',
  link: 'does not carry the hash of the row before it 与上一条不衔接',
  content: 'is not what was recorded 内容与记录时不符',
} as const;

function linesOf(verdict: HistoryVerdict): string[] {
  if (verdict.whole)
    return [`History is whole 历史完整: ${verdict.count} events.`, `Head 末端: ${verdict.head || '(none)'}`];
  if (verdict.fault === 'unguarded')
    return [`History is not guarded 缺少保护: trigger ${verdict.missingTriggers.join(', ')} is gone.`];
  if (verdict.fault === 'head')
    return [`The known head is not in history 末端已被截去: its newest rows were cut off (${verdict.count} remain).`];
  return [`History is broken at event 历史断于 ${verdict.brokenAt}: it ${faults[verdict.fault]}.`];
}
