// Removes what has served its purpose (docs/personal-data.md). Usage: npm run retention
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(process.env.DATA_DIR ?? join(root, 'data'), 'twinatlas.db');
if (!existsSync(file)) {
  console.error(`There is no database at ${file}. Set DATA_DIR.`);
  process.exit(2);
}
const build = join(root, 'build/server/index.js');
if (!existsSync(build)) {
  console.error('Nothing is built yet: run npm run build first.');
  process.exit(2);
}
const { entry } = await import(build);
for (const line of entry.module.retentionReport(file)) console.log(line);
