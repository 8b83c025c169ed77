// `npm test`: every check, none stopped by another, counted in the last line. Plain JavaScript: it runs before
// anything is installed.
import { refusalOfNode } from './node-version.js';

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  import('./checks.js').then((checks) => checks.run());
}
