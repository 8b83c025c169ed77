import { spawn } from 'node:child_process';

/** Another process that holds SQLite's write lock on a file; resolves once it does. `release` lets go and ends it. */
export async function holdLock(file: string): Promise<{ release: () => Promise<void> }> {
  const holding = `const client = new (require('better-sqlite3'))(process.argv[1]); client.exec('BEGIN IMMEDIATE'); console.log('held'); process.stdin.on('end', () => { client.exec('ROLLBACK'); client.close(); }); process.stdin.resume();`;
  const child = spawn(process.execPath, ['-e', holding, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    void ended.then(() => reject(new Error('the other process could not take the lock')));
  });
  return {
    release: () => {
      child.stdin.end();
      return ended;
    },
  };
}
