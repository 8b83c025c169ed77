import type { Language } from '../../i18n/language';
import { arrive, here, passOver, settle } from './address-bar.client';
import { announce } from './announcement.client';
import { atlasAddressOf, dataAddressesOf, isSupposed, withSegment, type AtlasAddress } from './atlas-address';
import { drawingHand, type DrawingHand } from './drawing-hand.client';
import { drawingSearch } from './drawing-search.client';
import type { DrawingZoom } from './drawing-zoom.client';
import { firstUse, type FirstUse } from './first-use.client';
import { followAddress } from './header-links.client';
import type { KeptAnswers } from './kept-answers.client';
import { leaveFor, sayUnreached, takeBack, type Step } from './leaving.client';
import type { LivingPanel } from './living-view';
import { livingMessages } from './living-messages';
import { carry, putParts, type Parts } from './page-parts.client';
import { putPanel } from './panel.client';
import { afterPicture, whenIdle } from './patience.client';
import { savePicture } from './picture-png.client';
import { runCounter } from './scenario-counter.client';
import { shownIn } from './shown-view';
import { tipIn } from './tip.client';
import { answerHere, fetchAnswer, type Answer } from './view-answers.client';

/** What draws the page's views in place, once somebody uses the page. */
export interface PageHand {
  readonly zoom: DrawingZoom;
  go(url: URL, step?: Step): Promise<void>;
  /** A link may be followed soon. */
  prepare(url: URL): void;
  /** A key was pressed in the drawing. */
  press(key: string): void;
  answerSearch(field: HTMLInputElement): void;
  savePicture(): Promise<void>;
}

/** The page as it is now. */
interface State {
  readonly language: Language;
  readonly answers: KeptAnswers;
  /** What computes what-ifs here comes with the first of them, which the server answers. */
  readonly scenarios: FirstUse<void>;
  readonly drawing: DrawingHand;
  address: AtlasAddress;
  shown: Answer;
  /** What the words of the page are about: what is shown, or for a frame what was. */
  said: Answer;
  /** As its parts stand. */
  parts: Parts;
}

interface Page {
  readonly answers: KeptAnswers;
  /** Is told how far the drawing is enlarged; 1 = whole. */
  zoomed(scale: number): void;
}

/** Takes over the drawing of an address, which shows what `shown` says. */
export function pageHand(svg: SVGSVGElement, address: AtlasAddress, shown: Answer, page: Page): PageHand {
  const frame = svg.closest<HTMLElement>('.atlas-frame')!;
  const showTip = tipIn(frame);
  const drawing = drawingHand(svg, shown.view.scene, shownIn(address, shown.view), {
    point(pointed) {
      showTip(pointed);
      if (pointed) announce(pointed.sentence);
    },
    clear: () => void go(state, new URL(withSegment(state.address, null), here())),
    zoomed: page.zoomed,
  });
  const { answers } = page;
  const scenarios = firstUse(async () =>
    (await import('./local-scenario.client')).computeScenarios(answers, state.address),
  );
  const { parts } = shown.view;
  const state: State = { language: address.language, answers, scenarios, drawing, address, shown, said: shown, parts };
  if (isSupposed(address.query)) state.scenarios.use(() => undefined);
  frame.dataset['hand'] = '';
  return {
    zoom: drawing.zoom,
    go: (url, step) => go(state, url, step),
    prepare: (url) => void prepare(state, url).catch(() => undefined),
    press: drawing.press,
    answerSearch: (field) => drawingSearch(field, state.language, () => state.address, answers, drawing.fly),
    savePicture,
  };
}

async function prepare(state: State, url: URL): Promise<void> {
  const asked = atlasAddressOf(url);
  if (asked?.language !== state.language) return;
  const { view } = answerHere(state.answers, asked, state.shown.view) ?? (await fetchAnswer(state.answers, asked));
  whenIdle(() => state.drawing.prepare(keyOf(asked), view.scene, shownIn(asked, view)));
}

function keyOf(asked: AtlasAddress): string {
  return withSegment(asked, asked.segment);
}

/** Of several asked for in turn the last is shown. */
let turn = 0;

async function go(state: State, url: URL, step: Step = 'new'): Promise<void> {
  const asked = atlasAddressOf(url);
  const own = ++turn;
  if (step === 'there') passOver();
  try {
    if (asked?.language !== state.language) throw new Error('a page in another language');
    const answer = answerHere(state.answers, asked, state.shown.view) ?? (await fetchAnswer(state.answers, asked));
    if (own !== turn) return;
    if (isSupposed(asked.query)) state.scenarios.use(() => undefined);
    if (step === 'new') arrive(url);
    put(state, answer, asked);
    takeBack();
  } catch {
    if (own === turn) await leaveFor(state.language, url, step, () => go(state, url, step));
  }
}

/** The picture first; its address and what is said of it stand there with the next frame. */
function put(state: State, answer: Answer, asked: AtlasAddress): void {
  state.drawing.show(keyOf(asked), answer.view.scene, shownIn(asked, answer.view));
  state.address = asked;
  state.shown = answer;
  afterPicture(() => {
    if (state.shown === answer) say(state, answer, asked);
  });
}

/** Words what is shown: the browser's own, the parts of the page, the panel, and for who listens. */
function say(state: State, answer: Answer, asked: AtlasAddress): void {
  const before = state.said;
  state.said = answer;
  settle();
  document.title = answer.view.title;
  followAddress(here());
  if (answer.panel === 'coming') void follow(state, answer, asked);
  else {
    state.parts = putParts({ ...answer.view.parts, ...answer.panel?.parts }, state.parts);
    putPanel(state.language, answer.panel?.html ?? '');
  }
  carry(asked);
  state.drawing.reveal();
  announce(sentenceOf(answer, before, asked.segment));
}

/** The words of what was computed here: the counter at once, the rest when the server has worded it. */
async function follow(state: State, answer: Answer, asked: AtlasAddress): Promise<void> {
  runCounter(answer.view.tried!.paths);
  const panel = await state.answers.load<LivingPanel>(dataAddressesOf(asked).panel!).catch(() => null);
  if (state.shown !== answer) return;
  if (!panel) return sayUnreached(state.language, () => follow(state, answer, asked));
  takeBack();
  state.parts = putParts(panel.parts ?? {}, state.parts);
  putPanel(state.language, panel.html);
  state.drawing.reveal();
}

/** What is said of a change: the picture that came, or the segment that was chosen in it. */
function sentenceOf({ view }: Answer, before: Answer, segment: string | null): string {
  const { scene } = view;
  if (view.tried) return livingMessages[view.language].tried(...view.tried.paths);
  if (view.compared && view !== before.view) return view.compared.heading;
  if (view !== before.view) return `${scene.title} ${scene.description}`;
  return scene.boxes.find(({ id }) => id === segment)?.sentence ?? scene.title;
}
