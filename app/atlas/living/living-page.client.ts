import { languageOf, type Language } from '../../i18n/language';
import type { Query } from '../../paths/address';
import { comparedShown } from '../comparison/comparison-view';
import { shownOf } from '../scenario/scenario-shown';
import type { Shown } from '../shown';
import { announce } from './announcement.client';
import {
  atlasAddressOf,
  atlasPathsIn,
  dataAddressesOf,
  isCompared,
  withSegment,
  type AtlasAddress,
} from './atlas-address';
import { watchData } from './changed-data.client';
import { drawingHand, type DrawingHand } from './drawing-hand.client';
import { drawingSearch } from './drawing-search.client';
import { drawingTools } from './drawing-tools.client';
import { followAddress } from './header-links.client';
import { keptAnswers, type KeptAnswers } from './kept-answers.client';
import { followLinks } from './links.client';
import type { LivingPanel, LivingView } from './living-view';
import { livingMessages } from './living-messages';
import { computeScenarios } from './local-scenario.client';
import { carry, putParts } from './page-parts.client';
import { putPanel } from './panel.client';
import { runCounter } from './scenario-counter.client';
import { tipIn } from './tip.client';
import { answerHere, fetchAnswer, type Answer } from './view-answers.client';

/** The page as it is now. */
interface State {
  readonly language: Language;
  readonly answers: KeptAnswers;
  address: AtlasAddress;
  shown: Answer;
  hand: DrawingHand;
}

/** How the address follows: as a new step of the history, or not at all, because it is there already. */
type Step = 'new' | 'there';

/** Takes the atlas page over: from then on its links change it in place. Without an answer a link loads its page. */
export async function livingPage(svg: SVGSVGElement): Promise<void> {
  const frame = svg.closest<HTMLElement>('.atlas-frame')!;
  const state = await takenOver(svg, frame, () => go(state, new URL(withSegment(state.address, null), location.href)));
  const { language, answers } = state;
  followLinks(frame.closest<HTMLElement>('.atlas-page')!, {
    go: (url) => void go(state, url),
    prepare(url) {
      const asked = atlasAddressOf(url);
      if (asked) fetchAnswer(answers, asked).catch(() => undefined);
    },
  });
  addEventListener('popstate', () => void go(state, new URL(location.href), 'there'));
  drawingSearch(
    language,
    () => state.address,
    answers,
    (id) => state.hand.fly(id),
  );
  putPanel(language, null);
  watchData(
    language,
    answers,
    () => Object.values(dataAddressesOf(state.address)).filter((one) => one !== null),
    () => go(state, new URL(location.href), 'there'),
  );
  frame.dataset['living'] = '';
}

async function takenOver(svg: SVGSVGElement, frame: HTMLElement, clear: () => Promise<void>): Promise<State> {
  const here = new URL(location.href);
  const language = languageOf(here);
  const address = atlasAddressOf(here)!;
  const answers = keptAnswers();
  computeScenarios(answers);
  const shown = await fetchAnswer(answers, address);
  // The page can be scrolled and its links followed before the drawing answers.
  await new Promise((resolve) => setTimeout(resolve));
  const showTip = tipIn(frame);
  const tools = drawingTools(language, frame, () => hand.zoom);
  const hand = drawingHand(svg, shown.view.scene, shownIn(address, shown.view), {
    point(pointed) {
      showTip(pointed);
      if (pointed) announce(pointed.sentence);
    },
    clear: () => void clear(),
    zoomed: tools.zoomed,
  });
  return { language, answers, address, shown, hand };
}

/** Of several asked for in turn the last is shown. */
let turn = 0;

async function go(state: State, url: URL, step: Step = 'new'): Promise<void> {
  const asked = atlasAddressOf(url);
  const own = ++turn;
  try {
    if (asked?.language !== state.language) throw new Error('a page in another language');
    const answer = answerHere(state.answers, asked, state.shown.view) ?? (await fetchAnswer(state.answers, asked));
    if (own !== turn) return;
    if (step === 'new' && url.href !== location.href) history.pushState(null, '', url);
    put(state, answer, asked);
    followAddress(url);
  } catch {
    if (own === turn) leaveFor(url, step);
  }
}

function put(state: State, answer: Answer, asked: AtlasAddress): void {
  const before = state.shown;
  state.hand.show(answer.view.scene, shownIn(asked, answer.view));
  putParts(answer.view.parts, before.view.parts);
  carry(asked);
  if (answer.panel === 'coming') void follow(state, answer, asked);
  else putPanel(state.language, answer.panel?.html ?? '');
  document.title = answer.view.title;
  announce(sentenceOf(answer, before, asked.segment));
  state.address = asked;
  state.shown = answer;
}

/** The words of what was computed here: the counter at once, the rest when the server has worded it. */
async function follow({ answers, language }: State, { view }: Answer, asked: AtlasAddress): Promise<void> {
  const own = turn;
  runCounter(view.tried!.paths);
  const panel = await answers.load<LivingPanel>(dataAddressesOf(asked).panel!).catch(() => null);
  if (panel && own === turn) putPanel(language, panel.html);
}

/** The page itself, from the server: what always works. */
function leaveFor(url: URL, step: Step): void {
  if (step === 'there') location.reload();
  else location.assign(url);
}

/** What of a view is shown, with links as the server writes them. */
function shownIn(
  { language, query, segment }: AtlasAddress,
  { region, lens, chain, tried, compared }: LivingView,
): Shown {
  const to = atlasPathsIn(language);
  if (tried) {
    const hrefs = new Map(tried.hrefs);
    const chainHref = (id: string) => to.atlas(region, { ...query, chain: id === chain ? null : id });
    return { ...shownOf(tried), hrefs: { segment: (id) => hrefs.get(id)!, chain: chainHref } };
  }
  if (isCompared(query)) {
    const beside = (view: Query) => to.atlasComparison(region, { with: compared?.with ?? query['with']?.[0], ...view });
    return {
      ...(compared && comparedShown(compared)),
      selected: segment === null ? [] : [segment],
      hrefs: {
        segment: (id) => beside({ lens, chain, segment: id }),
        chain: (id) => beside({ lens, chain: id === chain ? null : id }),
      },
    };
  }
  return {
    selected: [segment, query['to']?.[0]].filter((one) => typeof one === 'string'),
    hrefs: {
      segment: (id) => to.atlas(region, { lens, chain, segment: id }),
      chain: (id) => to.atlas(region, { lens, chain: id === chain ? null : id }),
    },
  };
}

/** What is said of a change: the picture that came, or the segment that was chosen in it. */
function sentenceOf({ view }: Answer, before: Answer, segment: string | null): string {
  const { scene } = view;
  if (view.tried) return livingMessages[view.language].tried(...view.tried.paths);
  if (view.compared && view !== before.view) return view.compared.heading;
  if (view !== before.view) return `${scene.title} ${scene.description}`;
  return scene.boxes.find(({ id }) => id === segment)?.sentence ?? scene.title;
}
