/**
 * Options of the Remix Vite plugin (vite.config.ts imports them).
 * The file keeps the name the owner asked for; see docs/decisions/0001-compiler.md.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    // Off on purpose: it packs every link of a page into one /__manifest URL; our pages mostly ship no script.
    v3_lazyRouteDiscovery: false,
  },
};
