import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright-core';
import { browserPath, howToInstall } from '../../bin/browser.js';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No process in reserve for a page that no test opens.
  '--renderer-process-limit=1',
];

/** One for all files of a worker; it ends with the process that launched it. */
let running: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath) throw new Error(howToInstall);
  return (running ??= chromium.launch({ executablePath, args: flags, headless: true }));
}

/** A page in a context of its own, lent to one test. */
export interface LentPage {
  readonly page: Page;
  /** Listens to all pages of the context until it is given back. */
  readonly onEvent: BrowserContext['on'];
  giveBack(): Promise<void>;
}

interface KeptPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Origins that may hold something of the test. */
  readonly origins: Set<string>;
  /** What `newCDPSession` of the context was before it was watched. */
  readonly newSession: BrowserContext['newCDPSession'];
  /** A test changed what cannot be put back: it is not lent again. */
  isChanged: boolean;
}

/** Given back and emptied, by what they were opened with: a new context costs six times what a page in one does. */
const kept: { readonly key: string; readonly one: KeptPage }[] = [];
/** At most so many wait, whatever they were opened with, the newest: each is a process. */
const mostKept = 6;

/** What leaves something in a page or its context that nothing takes away again. */
const lasting = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'newCDPSession',
  'route',
  'setDefaultTimeout',
  'setExtraHTTPHeaders',
  'setGeolocation',
  'setOffline',
] as const;

export async function lendPage(options: BrowserContextOptions): Promise<LentPage> {
  const key = JSON.stringify(options);
  const at = kept.findLastIndex((other) => other.key === key);
  const one = at < 0 ? await opened(options) : kept.splice(at, 1)[0]!.one;
  const listeners: [event: Event, listener: Listener][] = [];
  const onEvent = (...given: [Event, Listener]) => {
    listeners.push(given);
    one.context.addListener(...given);
  };
  return {
    page: one.page,
    onEvent: onEvent as unknown as BrowserContext['on'],
    async giveBack() {
      const again = !one.isChanged && !one.page.isClosed() && (await emptied(one, options).catch(() => false));
      for (const given of listeners) one.context.removeListener(...given);
      if (again) kept.push({ key, one });
      else await one.context.close();
      if (kept.length > mostKept) await kept.shift()!.one.context.close();
    },
  };
}

/** Any event of a context stands for all: which listener goes with which, the type of `onEvent` says. */
type Event = 'console';
type Listener = () => void;

async function opened(options: BrowserContextOptions): Promise<KeptPage> {
  const context = await (await browser()).newContext(options);
  // As long as the test itself may take is for what never comes; half of it leaves time to say what that was.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const newSession = context.newCDPSession.bind(context);
  const one: KeptPage = { context, page, origins: new Set(), newSession, isChanged: false };
  page.on('framenavigated', (frame) => void one.origins.add(new URL(frame.url()).origin));
  noticeChanges(one, page.clock, ['setFixedTime']);
  noticeChanges(one, context, lasting);
  noticeChanges(one, page, [...lasting, 'on', 'once']);
  return one;
}

function noticeChanges(one: KeptPage, owner: object, names: readonly string[]): void {
  const methods = owner as Record<string, (...given: unknown[]) => unknown>;
  for (const name of names) {
    const own = methods[name]?.bind(owner);
    if (own) methods[name] = (...given) => ((one.isChanged = true), own(...given));
  }
}

/**
 * Goes to a page of the same site that holds nothing, which no server is asked for. For no site (`about:blank`) or
 * another the browser would start a new process, for a third of a second; a page without an icon would have it look
 * for one.
 */
async function leave(page: Page, devtools: CDPSession): Promise<void> {
  const url = new URL('/nothing', page.url()).href;
  devtools.on('Fetch.requestPaused', ({ requestId }) => {
    const responseHeaders = [
      { name: 'Content-Type', value: 'text/html' },
      { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    ];
    const body = Buffer.from('<link rel="icon" href="data:,">').toString('base64');
    void devtools.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body });
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: url }] });
  await page.goto(url);
  await devtools.send('Fetch.disable');
}

/** Takes away what the test left: its page, cookies, stores, caches, workers, and what it set. */
async function emptied(
  { context, page, origins, newSession }: KeptPage,
  options: BrowserContextOptions,
): Promise<boolean> {
  if (context.pages().length !== 1) return false;
  const devtools = await newSession(page);
  await leave(page, devtools);
  // A pointer left lying would be over whatever the next test opens there, as a reader's first sign.
  await page.mouse.move(0, 0);
  await context.clearCookies();
  for (const origin of origins)
    if (origin !== 'null') await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await devtools.send('Network.clearBrowserCache');
  await devtools.send('Page.resetNavigationHistory');
  await devtools.detach();
  origins.clear();
  if (options.viewport) await page.setViewportSize(options.viewport);
  await page.emulateMedia({
    media: null,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    forcedColors: options.forcedColors ?? 'none',
    contrast: options.contrast ?? 'no-preference',
  });
  return true;
}
