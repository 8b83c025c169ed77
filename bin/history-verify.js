// Walks the hash chain of history and names the first broken link. Usage: npm run history:verify [-- <known head>]
import { openedBuild } from './opened-build.js';

const { file, server } = await openedBuild();
const { lines, whole } = server.historyReport(file, process.argv[2]);
for (const line of lines) console.log(line);
process.exitCode = whole ? 0 : 1;
