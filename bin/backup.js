// Makes a backup of the running installation (docs/operate.md). Usage: npm run backup [-- --with-key]
import { openedBuild } from './opened-build.js';

const { file, server } = await openedBuild();
const { lines, done } = await server.backupReport(file, process.env, {
  withKey: process.argv.includes('--with-key'),
  now: new Date(),
});
for (const line of lines) console[done ? 'log' : 'error'](line);
process.exitCode = done ? 0 : 1;
