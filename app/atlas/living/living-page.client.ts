import { languageOf } from '../../i18n/language';
import { here } from './address-bar.client';
import { atlasAddressOf, dataAddressesOf, type AtlasAddress } from './atlas-address';
import { watchData } from './changed-data.client';
import { putTabStop } from './drawing-focus.client';
import { followKeys } from './drawing-keys.client';
import { drawingTools } from './drawing-tools.client';
import { firstUse, type FirstUse } from './first-use.client';
import { keptAnswers, type KeptAnswers } from './kept-answers.client';
import { leaveFor, type Step } from './leaving.client';
import { followLinks } from './links.client';
import type { PageHand } from './page-hand.client';
import { putPanel } from './panel.client';
import { whenIdle } from './patience.client';
import { addSearchField } from './search-field.client';
import { coarse, stageOf } from './stage.client';
import { fetchAnswer } from './view-answers.client';

/**
 * Makes the atlas page one that changes in place. What answers at once is here and small; the hand that draws, and the
 * view as data, come with the first sign that somebody is about to use the page: until then the server's drawing is
 * right as it is. What the hand cannot do is left to the server.
 */
export function livingPage(svg: SVGSVGElement): void {
  const language = languageOf(here());
  const frame = svg.closest<HTMLElement>('.atlas-frame')!;
  const page = frame.closest<HTMLElement>('.atlas-page')!;
  const answers = keptAnswers(new Map([[dataAddressesOf(addressHere()).view, frame.dataset['digest']!]]));
  const hand = firstUse(async () => {
    const [{ pageHand }, shown] = await Promise.all([
      import('./page-hand.client'),
      fetchAnswer(answers, addressHere()),
    ]);
    if (shown.view.digest === frame.dataset['digest'])
      return pageHand(svg, addressHere(), shown, { answers, zoomed: tools.zoomed });
    watch.say();
    throw new Error('the data are others than those that were drawn');
  });
  const tools = drawingTools(language, frame, hand);
  const watch = watchData(
    language,
    () => hasChanged(answers),
    () => refresh(hand, answers),
  );
  followViews(page, hand);
  addSearchField(language, tools.element, hand);
  followKeys(svg, hand);
  putTabStop(svg, null);
  putPanel(language, null);
  wake(svg, page, hand);
  frame.dataset['living'] = '';
}

/** Follows links to views, and the way back and forward; where no hand comes, to the server's pages. */
function followViews(page: HTMLElement, hand: FirstUse<PageHand>): void {
  followLinks(page, {
    go: (url) => goBy(hand, url, 'new'),
    prepare: (url) => hand.use(({ prepare }) => prepare(url)),
  });
  addEventListener('popstate', () => goBy(hand, new URL(location.href), 'there'));
}

function goBy(hand: FirstUse<PageHand>, url: URL, step: Step): void {
  hand.use(
    ({ go }) => go(url, step),
    () => void leaveFor(languageOf(here()), url, step, () => goBy(hand, url, step)),
  );
}

function addressHere(): AtlasAddress {
  return atlasAddressOf(here())!;
}

/** Whether the server has other data now than what is shown. */
async function hasChanged(answers: KeptAnswers): Promise<boolean> {
  const from = Object.values(dataAddressesOf(addressHere())).filter((one) => one !== null);
  return (await Promise.all(from.map((address) => answers.hasChanged(address)))).includes(true);
}

/** Shows what the server has now: drawn anew in place, or the page where no hand has taken it over. */
async function refresh(hand: FirstUse<PageHand>, answers: KeptAnswers): Promise<void> {
  if (!hand.made) return location.reload();
  answers.forget();
  await hand.made.go(here(), 'there');
}

/**
 * Has the hand come with the first sign of a reader, and by itself where the drawing is seen larger than it was drawn.
 */
function wake(svg: SVGSVGElement, page: HTMLElement, hand: FirstUse<PageHand>): void {
  const come = () => hand.use(() => undefined);
  for (const sign of ['pointerover', 'pointerdown', 'focusin'] as const)
    page.addEventListener(sign, come, { once: true });
  const { width, height } = svg.viewBox.baseVal;
  if (stageOf(svg, width, height) >= coarse) whenIdle(come);
}
