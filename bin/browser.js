import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The window-less build of Debian's Chromium first: it takes half the processor time of the whole browser. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
/** Older releases have no package of the window-less build. */
const browsers = ['chromium-headless-shell', 'chromium'];
const font = 'fonts-noto-cjk';

export const howToInstall = `The browser tests need a Chromium and a Chinese font: on Debian or Ubuntu run \`sudo apt-get install -y ${browsers[0]} ${font}\`; elsewhere install Chromium and Noto Sans CJK and set CHROMIUM to the browser's path.`;

/** The path of the browser that tests run in, `CHROMIUM` before all others; undefined where there is none. */
export function browserPath() {
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
}

/**
 * Installs Chromium and a Chinese font for the browser tests where this user may. Where not, says exactly what to
 * install; the browser tests then fail, rather than be left out unnoticed.
 */
export function ensureBrowser() {
  if (isComplete()) return;
  if (runs('apt-get', ['--version'])) {
    console.log('Installing what the browser tests need…');
    apt('update');
    if (!hasChineseFont()) apt('install', font);
    // Any browser that is there will do; the first of these that can be had is installed where there is none.
    for (const browser of browsers) if (!browserPath()) apt('install', browser);
    if (isComplete()) return;
  }
  console.error(howToInstall);
}

function isComplete() {
  return browserPath() !== undefined && hasChineseFont();
}

function apt(command, ...packages) {
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const options = command === 'install' ? ['-y', '--no-install-recommends'] : [];
  const [program, ...parameters] = [...asRoot, 'apt-get', command, ...options, ...packages];
  spawnSync(program, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function hasChineseFont() {
  const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  // Without fontconfig nobody can tell; Chromium then has its own ways.
  return found.error !== undefined || found.stdout.trim() !== '';
}

function runs(program, parameters) {
  return spawnSync(program, parameters).status === 0;
}
