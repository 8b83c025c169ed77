import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { logHead, logProof } from '../../app/certificates/log/log-tree.server';
import { leafHash } from '../../app/certificates/log/merkle.server';
import { publicLogPage, publicLogText } from '../../app/certificates/log/public-log.server';
import { openDatabase, type Database } from '../../db/client';
import { migrate } from '../../db/migrate';
import { keys } from '../certification/exam-scene';
import { quantile } from './quantile';

/** The public log with that many lines: what one more line, a proof, a page and the whole cost. */
export function logTimes(root: string, dataDir: string, lines = 100_000): void {
  const db = openDatabase(join(dataDir, 'log.db'));
  try {
    migrate(db, join(root, 'db/migrations'));
    filled(db, 0, lines);
    const first = took(() => logHead(db));
    const next = Array.from({ length: 50 }, (_, at) => {
      filled(db, lines + at, 1);
      return took(() => logHead(db));
    });
    const proofs = Array.from({ length: 200 }, (_, at) => took(() => logProof(db, at * Math.floor(lines / 200))));
    const pages = Array.from({ length: Math.floor(lines / 1024) }, (_, page) => took(() => publicLogPage(db, page)));
    let longest = 0;
    let characters = 0;
    const whole = took(() => {
      for (const piece of publicLogText(db, { keys, now: new Date(0) }))
        [longest, characters] = [Math.max(longest, piece.length), characters + piece.length];
    });
    const ms = (times: number[]) => `${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`;
    console.log(
      `certificate log of ${lines} lines: first head ${first.toFixed(0)} ms, head after a line ${ms(next)}; proof ${ms(proofs)}; page ${ms(pages)}`,
    );
    console.log(
      `the whole in one answer: ${(characters / 1e6).toFixed(1)} MB in ${whole.toFixed(0)} ms, ${(longest / 1e3).toFixed(0)} KB of it at once\n`,
    );
  } finally {
    db.$client.close();
  }
}

/** Lines as rows: issuing is not what is measured. */
function filled(db: Database, from: number, count: number): void {
  const add = db.$client.prepare(
    'insert into certificate_log (position, number, deed, entry, leaf_hash, at) values (?, ?, ?, ?, ?, ?)',
  );
  const at = '2026-12-11T02:00:00.000Z';
  db.$client.transaction(() => {
    for (let position = from; position < from + count; position += 1) {
      const number = `TA-2026-${String(position).padStart(8, '0')}`;
      const entry = JSON.stringify({
        at,
        credential: leafHash(number),
        deed: 'issue',
        number,
        salt: leafHash(at).slice(32),
      });
      add.run(position, number, 'issue', entry, leafHash(entry), at);
    }
  })();
}

function took(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
