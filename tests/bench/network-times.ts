import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { layOutNetwork, type Ground } from '../../app/network/layout';
import { dataOf, type NetworkData } from '../../app/network/network-data';
import { pictureOf } from '../../app/network/picture';
import { standingIn } from '../../app/network/standing';
import { tiers } from '../../app/region/industry';
import { madeUpNetwork } from '../network/made-up';
import { framesWhile } from './frames';
import { quantile } from './quantile';

const firms = 5000;
const flags = ['--no-sandbox', '--no-first-run', '--disable-sync'];
/** Without a GPU: a canvas is painted by the processor; sigma has nothing but WebGL, which is imitated for it. */
const graphics: Readonly<Record<string, string>> = { sigma: '--use-angle=swiftshader' };

/**
 * A made-up network of 5,000 firms: its layout and standing on the server, then the same graph drawn by us, cytoscape
 * and sigma in Chromium without a GPU, panned and zoomed by a mouse; frames in ms.
 */
export async function networkTimes(root: string): Promise<void> {
  const data = madeUpData();
  const script = await bundled(root);
  // A browser for each: one that a drawing brings down does not take the others with it.
  for (const name of ['ours', 'cytoscape', 'sigma']) {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...flags, graphics[name] ?? '--disable-gpu'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.setContent(empty);
      await page.addScriptTag({ content: script });
      console.log(`${name}: ${await moved(page, name, data)}`);
    } catch (error) {
      console.log(`${name}: not measured here, ${(error as Error).message.split('\n')[0]}`);
    } finally {
      await browser.close().catch(() => undefined);
    }
  }
}

const empty = '<!doctype html><style>body{margin:0}#place{width:1010px;height:860px}</style><div id="place"></div>';

function madeUpData(): NetworkData {
  const network = madeUpNetwork(firms);
  const segments = network.nodes.filter(({ kind }) => kind === 'segment');
  const ground: Ground = {
    segments: segments.map(({ id, chainId, nameZh }, index) => ({
      id,
      chainId: chainId!,
      tier: tiers[index % 3]!,
      name: nameZh,
    })),
    chains: ['c0', 'c1', 'c2', 'c3'].map((id) => ({ id, name: id })),
  };
  const began = performance.now();
  const layout = layOutNetwork(network, ground, 'zh');
  const laid = performance.now();
  standingIn(network);
  console.log(
    `${firms} firms, ${network.edges.length} ties: layout ${Math.round(laid - began)} ms, standing ${Math.round(performance.now() - laid)} ms, once per data version`,
  );
  return dataOf(pictureOf({ network, layout, language: 'zh', counted: true }));
}

/** The three drawings as one script. */
async function bundled(root: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-network-'));
  const input = join(root, 'tests/bench/network-drawings.client.ts');
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        outDir: folder,
        target: 'es2022',
        rollupOptions: { input, output: { format: 'iife', entryFileNames: 'drawings.js' } },
      },
    });
    return readFileSync(join(folder, 'drawings.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Frames while a mouse drags and turns its wheel over the drawing. */
async function moved(page: Page, name: string, data: NetworkData): Promise<string> {
  const began = performance.now();
  await page.evaluate(
    ([name, data]) => {
      const { drawings } = window as unknown as { drawings: Record<string, (place: Element, data: unknown) => void> };
      drawings[name]!(document.getElementById('place')!, data);
    },
    [name, data] as const,
  );
  const drawn = Math.round(performance.now() - began);
  await page.waitForTimeout(1500);
  const pan = await framesWhile(page, async () => {
    await page.mouse.move(500, 400);
    await page.mouse.down();
    for (let step = 0; step < 60; step++) await page.mouse.move(500 + 3 * step, 400 + 2 * step);
    await page.mouse.up();
  });
  const zoom = await framesWhile(page, async () => {
    for (let step = 0; step < 40; step++) await page.mouse.wheel(0, step < 20 ? -100 : 100);
  });
  return `drawn in ${drawn} ms; pan p50 ${quantile(pan, 0.5).toFixed(1)}, p90 ${quantile(pan, 0.9).toFixed(1)} ms; zoom p50 ${quantile(zoom, 0.5).toFixed(1)}, p90 ${quantile(zoom, 0.9).toFixed(1)} ms`;
}
