import { drag, select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';
import { flight } from './flight.client';
import { beforeMark, pointsOf } from '../edge-line';
import { edgeKinds, type EdgeKindName } from '../kinds';
import { HeldTies } from './held-ties.client';
import type { Spot } from '../forces';
import type { HeldNode, HeldPicture } from './network-hand.client';

interface Tie {
  readonly line: SVGPolylineElement;
  readonly kind: EdgeKindName;
  readonly from: string;
  readonly to: string;
}

const farthest = 6;
const readable = 1.7;

/** The server's drawing, taken over: it lights, zooms, and its firms can be pulled aside. */
export class DrawnPicture implements HeldPicture {
  readonly nodes = new Map<string, HeldNode>();
  readonly spots = new Map<string, Spot>();
  readonly ties = new HeldTies();
  private readonly marks = new Map<string, SVGAElement>();
  private readonly lines: Tie[] = [];
  private readonly places = new Map<string, Spot>();
  private readonly behaviour = zoom<SVGSVGElement, unknown>();

  constructor(private readonly svg: SVGSVGElement) {
    for (const mark of svg.querySelectorAll<SVGAElement>('[data-node]')) this.take(mark);
    for (const line of svg.querySelectorAll<SVGPolylineElement>('.edges .edge')) this.tie(line);
    const [first] = this.marks.keys();
    if (first !== undefined) this.stopAt(first);
    this.zooms();
    this.drags();
  }

  idAt(target: EventTarget | null): string | null {
    return target instanceof Element ? (target.closest<SVGAElement>('[data-node]')?.dataset.node ?? null) : null;
  }

  /** The one tab stop of the picture. */
  stopAt(id: string): void {
    for (const [other, mark] of this.marks) mark.setAttribute('tabindex', other === id ? '0' : '-1');
  }

  light(id: string | null): void {
    const lit = new Set(id === null ? [] : [id, ...this.ties.neighboursOf(id)]);
    this.svg.classList.toggle('tracing', id !== null);
    for (const [other, mark] of this.marks) mark.classList.toggle('lit', lit.has(other));
    for (const { line, from, to } of this.lines)
      line.classList.toggle('lit', id !== null && (from === id || to === id));
  }

  focus(id: string): void {
    this.marks.get(id)?.focus({ preventScroll: true });
    this.reveal(id);
  }

  flyTo(id: string): void {
    const { x, y } = this.spots.get(id)!;
    const { width, height } = this.svg.viewBox.baseVal;
    const to = zoomIdentity
      .translate(width / 2, height / 2)
      .scale(readable)
      .translate(-x, -y);
    select(this.svg).transition().duration(flight()).call(this.behaviour.transform, to);
  }

  zoomBy(factor: number): void {
    select(this.svg).transition().duration(flight()).call(this.behaviour.scaleBy, factor);
  }

  reset(): void {
    select(this.svg).transition().duration(flight()).call(this.behaviour.transform, zoomIdentity);
    for (const [id, place] of this.places) this.move(id, place);
    for (const mark of this.marks.values()) mark.classList.remove('pinned');
  }

  /** Brings what has the focus into the picture where the zoom leaves it out. */
  private reveal(id: string): void {
    const shown = this.svg.getBoundingClientRect();
    const at = this.marks.get(id)!.getBoundingClientRect();
    const inside = at.left >= shown.left && at.right <= shown.right && at.top >= shown.top && at.bottom <= shown.bottom;
    const { x, y } = this.spots.get(id)!;
    if (!inside) select(this.svg).call(this.behaviour.translateTo, x, y);
    this.marks.get(id)!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private take(mark: SVGAElement): void {
    const { node: id, name = '', names = '', x, y } = mark.dataset;
    const { x: left, y: top, width, height } = mark.getBBox();
    const spot = x ? { x: Number(x), y: Number(y) } : { x: left + width / 2, y: top + height / 2 };
    this.marks.set(id!, mark);
    this.spots.set(id!, spot);
    if (x) this.places.set(id!, spot);
    const sentence = mark.getAttribute('aria-label') ?? '';
    this.nodes.set(id!, { id: id!, name, names, sentence, href: mark.href.baseVal });
  }

  private tie(line: SVGPolylineElement): void {
    const { from, to, note = '' } = line.dataset as { from: string; to: string; note?: string };
    const kind = [...line.classList].find((name): name is EdgeKindName => Object.hasOwn(edgeKinds, name))!;
    this.lines.push({ line, kind, from, to });
    this.ties.add({ kind, from, to, note });
  }

  private zooms(): void {
    const viewport = select(this.svg).select<SVGGElement>('.viewport');
    let scale = 1;
    const { width, height } = this.svg.viewBox.baseVal;
    this.behaviour
      .scaleExtent([1, farthest])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .wheelDelta((event: WheelEvent) => -Math.sign(event.deltaY) * Math.log2(1.2))
      .filter((event: Event) => this.mayZoom(event, scale))
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        scale = transform.k;
        viewport.attr('transform', transform.toString());
        this.svg.classList.toggle('zoomed', scale > 1);
      });
    select(this.svg).call(this.behaviour).on('dblclick.zoom', null);
  }

  /** A wheel turned over the picture at rest scrolls the page, as does one finger. */
  private mayZoom(event: Event, scale: number): boolean {
    if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || scale > 1;
    if (event.type.startsWith('touch')) return scale > 1 || (event as TouchEvent).touches.length > 1;
    return event instanceof MouseEvent && event.button === 0 && this.idAt(event.target) === null;
  }

  private drags(): void {
    const pull = drag<SVGAElement, unknown>()
      .touchable(false)
      .container(() => this.svg.querySelector<SVGGElement>('.viewport')!)
      .on('start', ({ sourceEvent }: { sourceEvent: Event }) => (this.pulled = this.idAt(sourceEvent.target)))
      .on('drag', ({ x, y }: Spot) => {
        if (this.pulled === null) return;
        this.move(this.pulled, { x, y });
        this.marks.get(this.pulled)!.classList.add('pinned');
      })
      .on('end', () => (this.pulled = null));
    select(this.svg).selectAll<SVGAElement, unknown>('.firms [data-node]').call(pull);
  }

  private pulled: string | null = null;

  /** Puts a firm and the ends of its ties at a spot. */
  private move(id: string, spot: Spot): void {
    this.spots.set(id, spot);
    this.marks.get(id)!.firstElementChild!.setAttribute('transform', `translate(${spot.x} ${spot.y})`);
    for (const tie of this.lines) if (tie.from === id || tie.to === id) this.draw(tie);
  }

  private draw({ line, kind, from, to }: Tie): void {
    const { x: x1, y: y1 } = this.spots.get(from)!;
    const { x: x2, y: y2 } = edgeKinds[kind].to === 'segment' ? line.points.getItem(2) : this.spots.get(to)!;
    const ends = { x1, y1, x2, y2 };
    line.setAttribute('points', pointsOf(edgeKinds[kind].directed ? beforeMark(ends) : ends));
  }
}
