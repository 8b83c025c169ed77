import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { sceneOf } from '../../app/atlas/scene-composition';
import { madeUpAtlas } from '../atlas/made-up-atlas';
import { framesWhile } from './frames';
import { quantile } from './quantile';
import type { Workbench } from './workbench';

const atlas = '/atlas/440100';
/** The processor of a cheap phone beside this machine's. */
const slower = 4;
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];

/**
 * The atlas page in Chromium: what its first load weighs and how long it holds the reader up, how long a click on
 * another region takes to its picture, and the frames of panning and zooming at the shipped size and with 300 segments.
 */
export async function atlasBrowserTimes({ served }: Workbench): Promise<void> {
  const { origin } = await served();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
  try {
    console.log(`first load: ${await firstLoad(browser, origin)}`);
    console.log(`click to picture, processor ${slower} × slower: ${await clicks(browser, origin)}`);
    console.log(`47 segments: ${await moved(await livingPage(browser, origin))}`);
    console.log(`300 segments: ${await moved(await livingPage(browser, origin, 300))}`);
  } finally {
    await browser.close();
  }
}

async function newPage(browser: Browser, factor = 1): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: factor });
  return { page, devtools };
}

/** What a page noted of its own loading, in ms. */
interface Noted {
  paint: number;
  /** When each long task began, and how long it took. */
  tasks: [began: number, took: number][];
}

/**
 * Without what a browser keeps: bytes over the wire, of the page alone and with the first sign of a reader; the largest
 * paint, and what tasks take beyond 50 ms each, all of them and those after something was painted.
 */
async function firstLoad(browser: Browser, origin: string): Promise<string> {
  const { page, devtools } = await newPage(browser, slower);
  const weight = await weighed(devtools);
  await page.addInitScript(noteLoading);
  await page.goto(origin + atlas);
  await page.locator('.atlas-frame[data-living]').waitFor({ state: 'attached' });
  await page.waitForTimeout(3000);
  const alone = weight();
  const { paint, painted, tasks } = await page.evaluate(() => ({
    ...(window as unknown as { noted: Noted }).noted,
    painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  }));
  const blocked = (of: Noted['tasks']) => of.reduce((sum, [, took]) => sum + took - 50, 0).toFixed(0);
  await page.locator('.atlas-page').dispatchEvent('pointerover');
  await page.locator('.atlas-frame[data-hand]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1000);
  const used = weight();
  await page.close();
  return [
    `${alone}; once used ${used}`,
    `processor ${slower} × slower: largest paint ${paint.toFixed(0)} ms`,
    `blocked ${blocked(tasks.filter(([began]) => began > painted))} ms after the first paint, ${blocked(tasks)} in all`,
  ].join('\n  ');
}

/** Runs in the page, before its own scripts. */
function noteLoading(): void {
  const noted: Noted = { paint: 0, tasks: [] };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) noted.paint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
}

/** Weighs what comes over the wire from now on: all of it, and of that scripts and data. */
async function weighed(devtools: CDPSession): Promise<() => string> {
  await devtools.send('Network.enable');
  const addresses = new Map<string, string>();
  let all = 0;
  let scripts = 0;
  devtools.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (/\.js(on)?(\?|$)/.test(addresses.get(requestId) ?? '')) scripts += encodedDataLength;
  });
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  return () => `${kilobytes(all)}, of it ${kilobytes(scripts)} of scripts and data`;
}

/** From the click on another region, whose view is here already, to the frame after the one that shows it. */
async function clicks(browser: Browser, origin: string): Promise<string> {
  const page = await livingPage(browser, origin);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const waits: number[] = [];
  for (let round = 0; round < 24; round += 1) {
    const wait = await page.evaluate(
      async (region) => {
        // Asked for anew before the click: words follow their picture, and a link they replaced would load the page.
        const link = () => document.querySelector<HTMLAnchorElement>(`.atlas-menu a[href*="/atlas/${region}"]`)!;
        link().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 700));
        const shown = () => document.querySelector('#atlas-drawing-title')!.textContent;
        const before = shown();
        const clicked = link();
        const began = performance.now();
        clicked.click();
        while (shown() === before) {
          if (performance.now() - began > 20_000) throw new Error(`${region} is not shown after 20 s`);
          await new Promise((resolve) => setTimeout(resolve));
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - began;
      },
      ['110000', '310000', '440100'][round % 3]!,
    );
    waits.push(wait);
  }
  await page.close();
  return `p50 ${quantile(waits, 0.5).toFixed(0)}, p90 ${quantile(waits, 0.9).toFixed(0)} ms`;
}

/**
 * The page once its script has drawn on the first sign of a reader; with a made-up picture of so many segments in the
 * place of its own.
 */
async function livingPage(browser: Browser, origin: string, segments?: number): Promise<Page> {
  const { page } = await newPage(browser);
  if (segments) {
    const scene = sceneOf(madeUpAtlas({ chains: 6, segments, links: 3 * segments }), 'zh');
    await page.route('**/view.json*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), scene } });
    });
  }
  await page.goto(origin + atlas);
  await page.locator('.atlas-frame[data-living]').waitFor({ state: 'attached' });
  await page.locator('.atlas-page').dispatchEvent('pointerover');
  await page.locator('.atlas-frame[data-hand]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  if (segments && (await page.locator('.segment').count()) !== segments) throw new Error('another picture is drawn');
  return page;
}

/** Frames in ms while a mouse turns its wheel over the drawing, and drags it. */
async function moved(page: Page): Promise<string> {
  const { x, y, width, height } = (await page.locator('svg.atlas-drawing').boundingBox())!;
  const [left, top] = [x + width / 2, y + height / 2];
  await page.mouse.move(left, top);
  const zoom = await framesWhile(page, async () => {
    for (let step = 0; step < 40; step++) await page.mouse.wheel(0, step < 20 ? -50 : 50);
  });
  for (let step = 0; step < 5; step++) await page.mouse.wheel(0, -100);
  await page.waitForTimeout(1000);
  const pan = await framesWhile(page, async () => {
    await page.mouse.down();
    for (let step = 0; step < 60; step++) await page.mouse.move(left - 3 * step, top - 2 * step);
    await page.mouse.up();
  });
  await page.close();
  const figures = (frames: number[]) =>
    `p50 ${quantile(frames, 0.5).toFixed(1)}, p90 ${quantile(frames, 0.9).toFixed(1)} ms`;
  return `pan ${figures(pan)}; zoom ${figures(zoom)}`;
}
