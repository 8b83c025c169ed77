// For the day secret.key is lost for good (docs/operate.md). Usage: npm run secret:replace [-- --confirm]
import { openedBuild } from './opened-build.js';

const { file, server } = await openedBuild();
const { lines, done } = server.replacementReport(file, process.env, process.argv.includes('--confirm'));
for (const line of lines) console.log(line);
process.exitCode = done ? 0 : 1;
