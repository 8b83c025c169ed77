// A process of its own that answers an invitation when it is told to: what to say comes first, then the word to go.
// TypeScript is loaded through Vite, as in the tests.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { createServer } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, ws: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const { openDatabase } = await vite.ssrLoadModule('/db/client.ts');
const { answerInvitation } = await vite.ssrLoadModule('/app/needs/answers.server.ts');
const { keysFrom } = await vite.ssrLoadModule('/app/secrets/keys.server.ts');

process.once('message', ({ file, actor, answer, now }) => {
  const db = openDatabase(file);
  process.send('ready');
  process.once('message', async () => {
    const occasion = {
      now: new Date(now),
      requestId: `process-${process.pid}`,
      random: randomBytes,
      keys: keysFrom(Buffer.alloc(32, 7)),
      language: 'zh',
      origin: 'https://atlas.example.cn',
    };
    process.send(answerInvitation(db, actor, answer, occasion));
    db.$client.close();
    await vite.close();
    process.disconnect();
  });
});
process.send('loaded');
