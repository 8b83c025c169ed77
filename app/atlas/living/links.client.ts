import { here } from './address-bar.client';
import { atlasAddressOf, withFirmLost, withOther, withRegion } from './atlas-address';

export interface LinkDeeds {
  go(url: URL): void;
  /** A link may be followed soon. */
  prepare(url: URL): void;
}

/** ms that a pointer rests on a link before it is prepared for. */
const rest = 60;

/**
 * Follows links of the page that lead to another view of the atlas; all others, and other clicks, are the browser's.
 */
export function followLinks(page: HTMLElement, { go, prepare }: LinkDeeds): void {
  page.addEventListener('click', (event) => {
    const url = isPlain(event) ? (firmIn(event.target) ?? viewIn(event.target)) : otherIn(event);
    if (!url) return;
    event.preventDefault();
    go(url);
  });
  page.addEventListener('keydown', ({ key, target }) => {
    const url = key === 'Delete' ? nextFirmIn(target) : null;
    if (url) go(url);
  });
  let waiting = 0;
  page.addEventListener('pointerover', ({ target }) => {
    clearTimeout(waiting);
    const url = viewIn(target);
    if (url) waiting = window.setTimeout(() => prepare(url), rest);
  });
  for (const name of ['focusin', 'pointerdown'] as const)
    page.addEventListener(name, ({ target }) => {
      const url = viewIn(target);
      if (url) prepare(url);
    });
  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const url = regionIn(form) ?? otherChosenIn(form) ?? searchIn(form);
    if (!url) return;
    event.preventDefault();
    go(url);
  });
}

function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return button === 0 && !defaultPrevented && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

/** In a what-if a firm's name in a box takes it away, or back. */
function firmIn(target: EventTarget | null): URL | null {
  const firm = target instanceof Element ? target.closest<SVGElement>('[data-firm]')?.dataset['firm'] : undefined;
  const shown = firm === undefined ? null : atlasAddressOf(here());
  return firm !== undefined && shown ? new URL(withFirmLost(shown, firm), here()) : null;
}

/** The first firm of a focused segment that is not lost yet, whether its name has room in the box or not. */
function nextFirmIn(target: EventTarget | null): URL | null {
  const box = target instanceof Element ? target.closest<SVGElement>('[data-firms]') : null;
  const shown = box && atlasAddressOf(here());
  if (!shown) return null;
  const lost = (shown.query['lose'] ?? []).flatMap((list) => list.split(','));
  const firm = box.dataset['firms']!.split(' ').find((one) => !lost.includes(one));
  return firm ? new URL(withFirmLost(shown, firm), here()) : null;
}

/** With Shift a segment of the drawing is chosen beside the one selected. */
function otherIn({ target, shiftKey, button }: MouseEvent): URL | null {
  const box =
    shiftKey && button === 0 && target instanceof Element ? target.closest<SVGElement>('[data-segment]') : null;
  const shown = box && atlasAddressOf(here());
  return shown && new URL(withOther(shown, box.dataset['segment']!), here());
}

/** Where a link around `target` leads, if that is a view of the atlas. */
function viewIn(target: EventTarget | null): URL | null {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  const href = link?.getAttribute('href') ?? '#';
  if (href.startsWith('#') || link?.hasAttribute('download')) return null;
  const url = new URL(href, here());
  return url.origin === location.origin && atlasAddressOf(url) ? url : null;
}

/** The view of the paths to the segment that a form chooses. */
function otherChosenIn(form: HTMLFormElement): URL | null {
  const other = form.querySelector<HTMLSelectElement>('select[name="to"]')?.value;
  const shown = atlasAddressOf(here());
  return other && shown ? new URL(withOther(shown, other), here()) : null;
}

/** The page that says what else a typed region may mean: asked for here, an unreachable server takes no page away. */
function searchIn(form: HTMLFormElement): URL | null {
  if (!form.querySelector('input[name="region"][list]')) return null;
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') url.searchParams.append(name, value);
  return url;
}

/** The view of the region that a form names as the list beside it does; what it may mean else the server says. */
function regionIn(form: HTMLFormElement): URL | null {
  const typed = form.querySelector<HTMLInputElement>('input[name="region"][list]');
  const text = typed?.value.trim();
  const options = [...(typed?.list?.options ?? [])];
  const code = options.find((option) => option.value === text || option.dataset['code'] === text)?.dataset['code'];
  const shown = atlasAddressOf(here());
  return code && shown ? new URL(withRegion(shown, code), here()) : null;
}
