// Walks the hash chain of history and names the first broken link. Usage: npm run history:verify [-- <known head>]
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
const { lines, whole } = entry.module.historyReport(file, process.argv[2]);
for (const line of lines) console.log(line);
process.exit(whole ? 0 : 1);
