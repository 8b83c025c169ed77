import { presences } from '../gaps/lens';
import type { FrameKind } from './box-frames';
import { frameKind, writtenIn } from './box-marks';
import { linkStates, type LinkState } from './complete-links';
import { ink } from './ink';
import type { LegendWords } from './legend';
import type { MarkAttributes } from './mark';
import type { Scene } from './scene';
import type { Compared, Shown } from './shown';

/** What an entry of the legend shows before its text. */
type Key =
  | { readonly kind: 'box'; readonly frame: FrameKind; readonly mark: string; readonly ringed: boolean }
  | { readonly kind: 'sign'; readonly frame: 'filled' | 'lost' }
  | { readonly kind: 'line'; readonly state: LinkState; readonly look: MarkAttributes; readonly double: boolean }
  | { readonly kind: 'word'; readonly word: string; readonly look: MarkAttributes }
  | { readonly kind: 'gain' | 'break' | 'low' | 'ring' };

export interface LegendEntry {
  /** Unique in the legend. */
  readonly name: string;
  readonly key: Key;
  readonly text: string;
}

/** Explains what is shown, and nothing else. */
export function legendEntries(scene: Scene, shown: Shown): LegendEntry[] {
  // Links of two regions are drawn alike: none is judged.
  if (shown.compared) return comparedEntries(scene, shown);
  return [
    ...boxEntries(scene, shown),
    ...scenarioEntries(scene, shown),
    ...breakEntry(scene, shown),
    ...linkEntries(scene, shown),
    ...firmEntries(scene, shown),
    ...chosenEntry(scene, shown),
  ];
}

const box = (frame: FrameKind, mark = '', ringed = false) => ({ kind: 'box' as const, frame, mark, ringed });

function boxEntries({ boxes, legend }: Scene, shown: Shown): LegendEntry[] {
  const entries = presences
    .filter((presence) => boxes.some((one) => one.presence === presence))
    .map((presence) => ({
      name: `presence ${presence}`,
      key: box(presence, legend.marks[presence]),
      text: legend.presences[presence],
    }));
  const glyphs = (['single-source', 'broken-path'] as const).filter((glyph) =>
    boxes.some((one) => (glyph === 'broken-path' ? frameKind(one, shown).startsWith('idle') : one.glyph === glyph)),
  );
  return [
    ...entries,
    ...glyphs.map((glyph) => ({
      name: `glyph ${glyph}`,
      key: glyph === 'broken-path' ? box('idle', legend.marks.present) : box('thin', '1', true),
      text: legend.glyphs[glyph],
    })),
  ];
}

function scenarioEntries({ legend }: Scene, { changes, steps, gains, links }: Shown): LegendEntry[] {
  const kinds = new Set(changes?.values());
  const signs = (['filled', 'lost'] as const)
    .filter((kind) => kinds.has(kind))
    .map((frame) => ({ name: frame, key: { kind: 'sign' as const, frame }, text: legend.scenario[frame] }));
  const step = { name: 'step', key: word('①', { fill: ink.success }), text: legend.scenario.step };
  const gain = { name: 'gain', key: { kind: 'gain' as const }, text: legend.scenario.gain };
  const fresh = { name: 'fresh', key: freshLine, text: legend.scenario.fresh };
  return [
    ...signs,
    ...(steps?.size ? [step] : []),
    ...(gains?.size ? [gain] : []),
    ...([...(links?.values() ?? [])].some((link) => link.fresh) ? [fresh] : []),
  ];
}

function word(text: string, look: MarkAttributes) {
  return { kind: 'word' as const, word: text, look };
}

const freshLine = {
  kind: 'line' as const,
  state: 'on-path' as const,
  look: { stroke: ink.success, fill: ink.success },
  double: true,
};

const answers = ['both', 'first', 'second', 'neither'] as const;

function comparedEntries(scene: Scene, shown: Shown): LegendEntry[] {
  const { compared, comparedNames } = shown;
  const given = new Set(scene.boxes.map(({ id }) => compared?.get(id) ?? 'neither'));
  const boxes = answers
    .filter((answer) => given.has(answer))
    .map((answer) => ({ name: answer, key: box(answer), text: comparedText(scene.legend, answer, comparedNames) }));
  return [...boxes, ...(scene.links.length > 0 ? [lineEntry(scene, 'not-judged')] : []), ...chosenEntry(scene, shown)];
}

/** What it means that a segment is recorded in both regions, in one, or in neither. */
export function comparedText(
  { compared: { both, only, neither } }: LegendWords,
  answer: Compared,
  [first, second]: readonly [string, string] = ['A', 'B'],
): string {
  return { both, first: `${only}${first}`, second: `${only}${second}`, neither }[answer];
}

const strongLine: MarkAttributes = { 'stroke-width': 2.6 };
const noChange: MarkAttributes = {};

function linkEntries(scene: Scene, shown: Shown): LegendEntry[] {
  const states = new Set([
    ...scene.links.map((link) => link.state),
    ...[...(shown.links?.values() ?? [])].map((one) => one.state),
  ]);
  return linkStates.filter((state) => states.has(state)).map((state) => lineEntry(scene, state));
}

function lineEntry({ legend }: Scene, state: LinkState): LegendEntry {
  return {
    name: `link ${state}`,
    key: { kind: 'line', state, look: state === 'on-path' ? strongLine : noChange, double: false },
    text: legend.states[state],
  };
}

function breakEntry({ legend }: Scene, { breaks }: Shown): LegendEntry[] {
  return breaks?.size ? [{ name: 'break', key: { kind: 'break' }, text: legend.breaks }] : [];
}

function firmEntries({ boxes, legend }: Scene, shown: Shown): LegendEntry[] {
  const { lostFirms } = shown;
  const texts = boxes.filter(({ firms }) => firms.length > 0).map((one) => writtenIn(one, shown).text);
  const named = texts.flatMap(({ firms }) => firms);
  const left = texts.find(({ more }) => more)?.more?.text;
  const lost = named.some(({ slug }) => lostFirms?.has(slug));
  return [
    ...(named.some(({ low }) => low) ? [{ name: 'low', key: { kind: 'low' as const }, text: legend.low }] : []),
    ...(left ? [{ name: 'more', key: word(left, { fill: ink.ink }), text: legend.more }] : []),
    ...(lost ? [{ name: 'lost firm', key: word('A', struckOut), text: legend.scenario.lostFirm }] : []),
  ];
}

const struckOut = { fill: ink.ink, 'text-decoration': 'line-through' };

function chosenEntry({ legend }: Scene, { selected }: Shown): LegendEntry[] {
  return selected?.length ? [{ name: 'chosen', key: { kind: 'ring' }, text: legend.chosen }] : [];
}
