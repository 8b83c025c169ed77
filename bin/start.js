// Builds when needed and serves. Plain JavaScript: it runs before anything is installed.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.env.NODE_ENV = 'production';
if (!existsSync(join(root, 'build/server/index.js'))) execSync('npx remix vite:build', { cwd: root, stdio: 'inherit' });
const build = await import(join(root, 'build/server/index.js'));
const port = Number(process.env.PORT ?? 3000);
await build.entry.module.serve(build, { port, host: process.env.HOST ?? '127.0.0.1', dataDir: process.env.DATA_DIR ?? join(root, 'data'), root });
console.log(`http://localhost:${port}`);
