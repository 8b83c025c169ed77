// `npm start` and `npm run dev` (with --dev). Plain JavaScript of long ago: it runs before anything is installed,
// and a Node too old for the rest must still be able to read it.
import { refusalOfNode } from './node-version.js';

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  import('./server.js').then((server) => server.start(process.argv.includes('--dev')));
}
