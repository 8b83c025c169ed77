/**
 * The layer table of CONTRIBUTING.md as rules: `npm run layers`. Each comment is the remedy.
 * Type-only imports count as imports (tsPreCompilationDeps); where the table allows types, the rule says so.
 */
const pure = {
  path: '^app/.*\\.ts$',
  pathNot: '\\.(server|client)\\.ts$|^app/routes/|\\.d\\.ts$|^app/server/context\\.ts$',
};
const markup = { path: '^app/.*\\.tsx$', pathNot: '^app/routes/|^app/root\\.tsx$|^app/entry\\.' };
/** Where the server is put together: the only application file that may load the shipped facts. */
const composition = '^app/server/serve\\.server\\.ts$';
const floors = require('./lint/floors.cjs');
const npm = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'];
const pureLibraries = 'node_modules/(zod|d3|@types/d3|pinyin-pro|opencc-js|uqr|saxes)';

/** A folder of app/ by its name, or the file of that name beside the folders. */
const named = (names) => `^app/(${names.join('|')})(?:/|\\.)`;

/** A floor stands on the lower ones: no import to another folder of the same floor, nor to one above. */
const floorRules = floors.map((floor, index) => ({
  name: `floor-${index + 1}`,
  comment:
    'This folder stands below, or beside, what it imports (lint/floors.cjs). Move what both use to a floor below both, or pass it in as an argument.',
  severity: 'error',
  from: { path: named(floor) },
  to: { path: named(floors.slice(index).flat()), pathNot: '^app/$1(?:/|\\.)' },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'every-folder-has-a-floor',
      comment: 'Name the new folder in lint/floors.cjs, on the lowest floor that has all it needs below it.',
      severity: 'error',
      from: {
        path: '^app/[^/]+/',
        pathNot: `${named(floors.flat())}|^app/routes/`,
      },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Two files need each other. Move what both use into a third file, or pass it in as an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this file and it imports nobody. Use it or delete it.',
      severity: 'error',
      from: { orphan: true, path: '^(app|db|seeds)/', pathNot: '^app/(root|entry\\.)|^app/routes/|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'only-tests-import-routes',
      comment: 'A route is a URL, not a library. Move what you need into app/<noun>/ and import it from both.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Product code cannot depend on tests. Move the piece into app/<noun>/ and let the test import it.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'routes-never-import-db',
      comment: 'Write a query or command in app/<noun>/<noun>.server.ts that takes `db`, and call it with context.db.',
      severity: 'error',
      from: { path: '^app/(routes/|root\\.tsx$)' },
      to: { path: '^db/' },
    },
    {
      name: 'pure-ts-stays-pure',
      comment:
        'A .ts file is pure: pass the value in as an argument, or rename the file to .server.ts (database, clock) or .tsx (markup).',
      severity: 'error',
      from: pure,
      to: { path: '^(db|seeds)/|\\.(server|client)\\.ts$|\\.tsx$' },
    },
    {
      name: 'pure-ts-libraries',
      comment:
        'A .ts file may use zod, d3 mathematics, pinyin-pro, opencc-js, uqr and saxes (and types of any package). Other packages and node: belong in .server.ts or .tsx.',
      severity: 'error',
      from: pure,
      to: { dependencyTypes: npm, dependencyTypesNot: ['type-only'], pathNot: pureLibraries },
    },
    {
      name: 'server-without-markup',
      comment: 'A .server.ts file answers with values. Leave markup to the .tsx file and let the route join the two.',
      severity: 'error',
      from: { path: '^app/.*\\.server\\.ts$' },
      to: { path: '\\.tsx$' },
    },
    {
      name: 'app-without-seeds',
      comment:
        'Shipped facts arrive through the database. Query them in a .server.ts file; only app/server/serve.server.ts loads them.',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: composition },
      to: { path: '^seeds/' },
    },
    {
      name: 'markup-takes-only-types-of-server',
      comment:
        'Write `import type`: a value from .server would be empty in the browser. Let the route pass the value as a prop.',
      severity: 'error',
      from: markup,
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'markup-without-db',
      comment:
        'db/ would travel to the browser. Take the type from the .server.ts file of the noun, the value as a prop.',
      severity: 'error',
      from: markup,
      to: { path: '^db/' },
    },
    {
      name: 'markup-without-node',
      comment: 'Markup runs in the browser too: do this in .server.ts and pass the result as a prop.',
      severity: 'error',
      from: markup,
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-only-from-client',
      comment:
        'A .client file is for the browser alone (its caches, WebCrypto, the page itself): import it from another .client file, or pass what it does in as an argument.',
      severity: 'error',
      from: { path: '^(app|db|seeds|bin)/', pathNot: '\\.client\\.tsx?$' },
      to: { path: '\\.client\\.tsx?$' },
    },
    {
      name: 'client-without-server',
      comment: 'A .client file runs in the browser: take from .server only types, nothing from db/, node: or seeds/.',
      severity: 'error',
      from: { path: '\\.client\\.tsx?$', pathNot: '^app/entry\\.' },
      to: { path: '^(db|seeds)/|\\.server\\.tsx?$|^node:', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'db-below-everything',
      comment: 'db/ may import pure .ts files only. Pass the rest in, or move the code to app/<noun>/<noun>.server.ts.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^app/.*(\\.server\\.ts|\\.tsx)$|^app/routes/' },
    },
    {
      name: 'resolvable',
      comment: 'The file or package does not exist: mend the path, or ask for the package to be added to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
