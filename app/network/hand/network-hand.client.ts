import { isFound } from '../search';
import { endOf, isArrow, isEnd, stepTo } from '../steps';
import type { Spot } from '../forces';
import type { SpokenWords } from '../spoken-words';
import type { HeldTies } from './held-ties.client';

/** A node as the hand knows it, whichever way it is drawn. */
export interface HeldNode {
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  /** In both languages. */
  readonly names: string;
  readonly sentence: string;
  readonly href: string;
}

/** A picture that can be pointed at and moved; drawn as SVG or on a canvas. */
export interface HeldPicture {
  readonly nodes: ReadonlyMap<string, HeldNode>;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly ties: HeldTies;
  /** Lights a node with its neighbours, or nothing. */
  light(id: string | null): void;
  /** Gives a node the keyboard's focus. */
  focus(id: string): void;
  /** Brings a node into the middle, near enough to be read. */
  flyTo(id: string): void;
  zoomBy(factor: number): void;
  /** Everything in its place, and all of it in view. */
  reset(): void;
}

const step = 1.2;

/** What the picture is told by keys, tools, search and the links that name its nodes; and what is said aloud. */
export class NetworkHand {
  private readonly spoken: HTMLElement | null;
  private readonly words: SpokenWords;
  /** From where a key has led along a tie, while it is said. */
  private from: string | null = null;
  private pointedRow: Element | null = null;

  constructor(
    private readonly frame: HTMLElement,
    private readonly picture: HeldPicture,
  ) {
    this.spoken = frame.querySelector('.network-spoken');
    this.words = JSON.parse(frame.dataset.words!) as SpokenWords;
    this.showTools();
    this.followLinks();
    this.searchAsTyped();
    frame.addEventListener('keydown', (event) => this.zoomByKey(event));
  }

  /** Lights a node, says it aloud and marks its row; null lets go. */
  point(id: string | null): void {
    this.picture.light(id);
    this.pointedRow?.classList.remove('pointed');
    this.pointedRow = id === null ? null : document.getElementById(`row-${id}`);
    this.pointedRow?.classList.add('pointed');
    if (this.spoken) this.spoken.textContent = id === null ? '' : this.said(id);
  }

  /** What a key does at a node: along its ties, to the first or last mark, or letting go. Whether it did anything. */
  keyAt(id: string, event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') {
      this.point(null);
      return true;
    }
    if (isEnd(event.key)) {
      this.picture.focus(endOf(this.tiedSpots(), event.key));
      return true;
    }
    if (!isArrow(event.key)) return false;
    this.follow(id, stepTo(this.picture.spots, this.picture.ties.neighboursOf(id), id, event.key));
    return true;
  }

  /** Where ties lead from: a node without one is a dead end to keys. */
  private tiedSpots(): ReadonlyMap<string, Spot> {
    const { spots, ties } = this.picture;
    const tied = [...spots].filter(([id]) => ties.neighboursOf(id).length > 0);
    return tied.length > 0 ? new Map(tied) : spots;
  }

  /** Along a tie, which is said with what it leads to; where there is none, that is said. */
  private follow(from: string, to: string | null): void {
    if (to === null) {
      if (this.spoken) this.spoken.textContent = this.words.nowhere;
      return;
    }
    this.from = from;
    this.picture.focus(to);
    this.from = null;
  }

  private said(id: string): string {
    const count = this.picture.ties.neighboursOf(id).length;
    const sentence = this.picture.nodes.get(id)?.sentence ?? '';
    return [sentence, ...this.tieSaid(id), this.words.tied.replace('#', String(count))].join(' · ');
  }

  /** How a node is tied to the one from which a key has led to it; nothing where none has. */
  private tieSaid(id: string): string[] {
    const tie = this.from === null ? null : this.picture.ties.between(this.from, id);
    if (!tie) return [];
    const [there, back] = this.words.ties[tie.kind];
    const name = this.picture.nodes.get(this.from!)!.name;
    return [(tie.to === id ? there : back).replace('#', name) + tie.note];
  }

  private showTools(): void {
    const tools = this.frame.querySelector<HTMLElement>('.network-tools');
    this.frame.querySelector('.network-keys')?.removeAttribute('hidden');
    tools?.removeAttribute('hidden');
    tools?.addEventListener('click', ({ target }) => {
      const tool = target instanceof HTMLElement ? target.dataset.tool : undefined;
      if (tool === 'in') this.picture.zoomBy(step);
      if (tool === 'out') this.picture.zoomBy(1 / step);
      if (tool === 'reset') this.picture.reset();
    });
  }

  private zoomByKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.picture.zoomBy(step);
    else if (event.key === '-') this.picture.zoomBy(1 / step);
    else if (event.key === '0') this.picture.reset();
    else return;
    event.preventDefault();
  }

  /** Links of the table and the sentences light what they name. */
  private followLinks(): void {
    const page = this.frame.closest('.network-page');
    const named = (target: EventTarget | null) => {
      const row = target instanceof Element ? target.closest('tr, [data-points]') : null;
      const link = row?.matches('[data-points]') ? row : row?.querySelector('[data-points]');
      const id = link?.getAttribute('data-points') ?? null;
      return id !== null && this.picture.nodes.has(id) ? id : null;
    };
    for (const kind of ['pointerover', 'focusin'] as const)
      page?.addEventListener(kind, ({ target }) => {
        const id = named(target);
        if (id !== null) this.point(id);
      });
    for (const kind of ['pointerout', 'focusout'] as const)
      page?.addEventListener(kind, ({ target }) => {
        if (named(target) !== null) this.point(null);
      });
  }

  /** Flies to the first that fits what is typed; Enter goes there, and asks the server where nothing fits. */
  private searchAsTyped(): void {
    const field = this.frame.closest('.network-page')?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!field) return;
    const first = () => [...this.picture.nodes.values()].find((node) => this.fits(node, field.value));
    field.addEventListener('input', () => {
      const found = first();
      if (found) this.picture.flyTo(found.id);
      this.point(found?.id ?? null);
    });
    field.addEventListener('keydown', (event) => {
      const found = event.key === 'Enter' ? first() : undefined;
      if (!found) return;
      event.preventDefault();
      this.picture.focus(found.id);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.focus();
    });
  }

  private fits({ id, names }: HeldNode, text: string): boolean {
    return isFound({ nameZh: names, nameEn: null, key: id.slice(id.indexOf(':') + 1) }, text);
  }
}
