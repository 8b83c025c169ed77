import { createHash } from 'node:crypto';
import { build, type InlineConfig, type Plugin, type Rollup } from 'vite';

const script = 'app/certificates/verification/verification-check.client.ts';
const worker = 'app/certificates/verification/verification-worker.client.ts';

/**
 * Builds the two scripts that lie at the root beside the pages: the small one of the pages that check certificates,
 * and the service worker, which is told the names of all files the first one may load. Apart from the pages' build, so
 * that they share no file with it and the worker is one plain script, which every browser takes.
 */
export function verificationScripts(): Plugin {
  let folder = '';
  return {
    name: 'verification-scripts',
    configResolved(config) {
      folder = config.command === 'build' && !config.build.ssr ? config.build.outDir : '';
    },
    // `npm run dev`: Vite serves the script from its source; there is no worker, which would only hold on to old files.
    configureServer(server) {
      server.middlewares.use('/verification-check.js', (_request, response) => {
        response.writeHead(302, { Location: `/${script}` }).end();
      });
    },
    async closeBundle() {
      if (!folder) return;
      const outputs = filesOf(
        await build(
          settings(folder, script, {
            format: 'es',
            entryFileNames: 'verification-check.js',
            chunkFileNames: 'assets/[name]-[hash].js',
          }),
        ),
      );
      const files = outputs.map(({ fileName }) => `/${fileName}`).sort();
      const name = createHash('sha256')
        .update(outputs.map(({ code }) => code).join('\n'))
        .digest('hex')
        .slice(0, 16);
      await build({
        ...settings(folder, worker, { format: 'iife', entryFileNames: 'verification-worker.js' }),
        define: { builtFiles: JSON.stringify(files), builtName: JSON.stringify(name) },
      });
    },
  };
}

function settings(outDir: string, input: string, output: Rollup.OutputOptions): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input, output },
    },
  };
}

function filesOf(built: Awaited<ReturnType<typeof build>>): Rollup.OutputChunk[] {
  const [first] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  return first!.output.filter((one) => one.type === 'chunk');
}
