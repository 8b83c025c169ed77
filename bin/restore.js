// Restores a backup into an empty folder (docs/operate.md). Usage: npm run restore -- <backup> <empty folder>
import { resolve } from 'node:path';
import { builtServer } from './opened-build.js';

const [backup, target] = process.argv.slice(2);
if (!backup || !target) {
  console.error('Usage: npm run restore -- <backup> <empty folder>');
  process.exit(2);
}
const server = await builtServer();
const { lines, done } = await server.restoreReport(resolve(backup), resolve(target), process.env);
for (const line of lines) console[done ? 'log' : 'error'](line);
process.exitCode = done ? 0 : 1;
