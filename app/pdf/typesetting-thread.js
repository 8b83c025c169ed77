// The thread that sets pages (typesetter.server.ts): Typst and its fonts cost a second to load and some milliseconds a
// page, none of which the server should wait for. Plain JavaScript: a thread is started from text, not from a bundle.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { NodeCompiler } = createRequire(workerData.root)('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: workerData.fonts.map((path) => readFileSync(path)) }] });

parentPort.on('message', ({ id, source, data }) => {
  try {
    // PDF/UA-1 is refused by Typst itself when a page would break it: a picture without words, a character without a
    // shape.
    const bytes = compiler.pdf({ mainFileContent: source, inputs: { data } }, { pdfStandard: 'ua-1' });
    parentPort.postMessage({ id, bytes });
  } catch (error) {
    parentPort.postMessage({ id, fault: String(error.code ?? error) });
  }
  // Typst remembers every page it ever set; keep what the last ten shared.
  compiler.evictCache(10);
});
