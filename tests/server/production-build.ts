import type { ServerBuild } from '@remix-run/node';

/** What the framework's compiler would have made of a few routes: `assets` by route, `entry` as entry.server.tsx. */
export function productionBuild(routes: object, assets: object, entry: object): ServerBuild {
  return {
    mode: 'production',
    isSpaMode: false,
    future: { v3_singleFetch: true },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    assets: { version: '1', url: '/manifest.js', entry: { module: '', imports: [] }, routes: assets },
    routes,
    entry: { module: entry },
  } as unknown as ServerBuild;
}
