// Removes what has served its purpose (docs/personal-data.md). Usage: npm run retention
import { openedBuild } from './opened-build.js';

const { file, server } = await openedBuild();
for (const line of server.retentionReport(file)) console.log(line);
