import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * Installs Chromium and a Chinese font for the browser tests where this user may. Where not, says exactly what to
 * install; the browser tests then fail, rather than be left out unnoticed.
 */
export function ensureBrowser() {
  const missing = [...(hasBrowser() ? [] : [packages[0]]), ...(hasChineseFont() ? [] : [packages[1]])];
  if (missing.length === 0) return;
  if (runs('apt-get', ['--version'])) {
    const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
    const apt = (...rest) => {
      const [program, ...parameters] = [...asRoot, 'apt-get', ...rest];
      return (
        spawnSync(program, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
          .status === 0
      );
    };
    console.log(`Installing ${missing.join(' and ')} for the browser tests…`);
    if (
      apt('update') &&
      apt('install', '-y', '--no-install-recommends', ...missing) &&
      hasBrowser() &&
      hasChineseFont()
    )
      return;
  }
  console.error(
    `The browser tests need ${missing.join(' and ')}: on Debian or Ubuntu run \`sudo apt-get install -y ${packages.join(' ')}\`; elsewhere install Chromium and Noto Sans CJK and set CHROMIUM to the browser's path.`,
  );
}

function hasBrowser() {
  return [process.env.CHROMIUM, ...places].some((path) => path && existsSync(path));
}

function hasChineseFont() {
  const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  // Without fontconfig nobody can tell; Chromium then has its own ways.
  return found.error !== undefined || found.stdout.trim() !== '';
}

function runs(program, parameters) {
  return spawnSync(program, parameters).status === 0;
}
