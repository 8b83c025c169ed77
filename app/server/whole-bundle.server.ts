import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

/** Compiled for one system, or read as files of their packages. */
const outside = ['better-sqlite3', '@node-rs/argon2', '@myriaddreamin/*', '@expo-google-fonts/*'];

/**
 * Writes the packages that the server's bundle asks for into it: a start that looks for a thousand modules takes
 * 0.6 s of a processor longer.
 */
export function wholeBundle(): Plugin {
  let folder = '';
  return {
    name: 'whole-bundle',
    configResolved(config) {
      folder = config.command === 'build' && config.build.ssr ? config.build.outDir : '';
    },
    async closeBundle() {
      if (!folder) return;
      const file = join(folder, 'index.js');
      await build({
        entryPoints: [file],
        outfile: file,
        allowOverwrite: true,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'es2022',
        charset: 'utf8',
        external: outside,
        define: { 'process.env.NODE_ENV': '"production"' },
        // What is written with `require` asks for parts of Node by it.
        banner: {
          js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
        },
        logLevel: 'warning',
      });
    },
  };
}
