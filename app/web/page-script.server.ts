import { build, type Plugin } from 'vite';

interface PageScript {
  /** Its file at the root beside the pages, without `.js`. */
  readonly name: string;
  /** Where it begins: a `.client.ts` file, from the root of the repository. */
  readonly source: string;
}

/**
 * Builds the script of a page that the server draws and a script of its own goes on with: one file at the root beside the
 * pages, apart from their build, so that it holds what it needs and nothing of React. What it imports later lies with the
 * assets, named after its content.
 */
export function pageScript({ name, source }: PageScript): Plugin {
  let folder = '';
  return {
    name: `page-script-${name}`,
    configResolved(config) {
      folder = config.command === 'build' && !config.build.ssr ? config.build.outDir : '';
    },
    // `npm run dev`: Vite serves the script from its source.
    configureServer(server) {
      server.middlewares.use(`/${name}.js`, (_request, response) => {
        response.writeHead(302, { Location: `/${source}` }).end();
      });
    },
    async closeBundle() {
      if (!folder) return;
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir: folder,
          emptyOutDir: false,
          copyPublicDir: false,
          target: 'es2022',
          modulePreload: false,
          rollupOptions: {
            input: source,
            output: { format: 'es', entryFileNames: `${name}.js`, chunkFileNames: `assets/${name}-[name]-[hash].js` },
          },
        },
      });
    },
  };
}
