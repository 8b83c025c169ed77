/**
 * What nothing uses fails `npm test`, twice: once with the tests as users, once (`--production`) without them, so that
 * nothing is kept for its own test. What is exported for a test on purpose, or waits for its page, says so beside it
 * with `@internal` and the reason.
 */
const withoutTests = process.argv.includes('--production');

export default {
  entry: [
    'app/entry.*.tsx!',
    'app/routes/*.{ts,tsx}!',
    'app/**/*-worker.client.ts!',
    'app/server/context.ts!',
    'app/**/verification-check.client.ts!',
    'app/certification/talent/employer-field.client.ts!',
    'app/network/hand/{firm-network,column-pictures}.client.ts!',
    // Needs, projects and threads stand on these.
    'app/parties/{acting-sides.server,independence,party-names.server}.ts!',
    'app/web/page-script.server.ts!',
    'app/server/whole-bundle.server.ts!',
    'app/atlas/living/living-atlas.client.ts!',
    'app/certificates/verification/verification-scripts.server.ts!',
    'seeds/demonstration/demonstrate.ts!',
    'bin/*.js!',
    'tests/bench/run.ts',
    'tests/bench/network-drawings.client.ts',
    'tests/bench/request-proof.ts',
    // A process that a test starts.
    'tests/projects/acting-process.ts',
    'tests/**/*.test.{ts,tsx}',
  ],
  project: ['app/**/*.{ts,tsx}!', 'bin/**/*.js!', 'db/**/*.ts!', 'seeds/**/*.ts!', 'lint/*.js', 'tests/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: withoutTests,
  ignoreBinaries: ['fc-list', 'prlimit'],
  ignoreDependencies: [
    '@expo-google-fonts/noto-sans-sc',
    '@myriaddreamin/typst-ts-node-compiler',
    'isbot',
    'tailwindcss',
    '@types/smtp-server',
  ],
};
