import { quadtree, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import { address, type At } from '../../paths/address';
import { atlasPaths } from '../../paths/atlas';
import { institutionsPaths } from '../../paths/institutions';
import { languageOf } from '../../i18n/language';
import type { NetworkData } from '../network-data';
import { inkOf, paintLit, paintNetwork, placeOf } from './canvas-paint.client';
import { flight } from './flight.client';
import { HeldTies } from './held-ties.client';
import type { HeldNode, HeldPicture } from './network-hand.client';

const farthest = 24;
const readable = 6;
/** How long nothing must move before the picture is painted sharply, in ms. */
const restAfter = 140;
const reach = 8;

/**
 * A network of thousands on a canvas: painted once and kept as a bitmap, which is moved about while the reader pans and
 * zooms, and painted sharply when they rest. What is under the pointer is found by a quadtree.
 */
export class DottedPicture implements HeldPicture {
  readonly nodes = new Map<string, HeldNode>();
  readonly spots = new Map<string, { x: number; y: number }>();
  readonly ties = new HeldTies();
  current: string | null = null;
  /** Told of each node that gets the keyboard's focus. */
  onFocus: (id: string) => void = () => undefined;
  private lit: string | null = null;
  private readonly ids: string[];
  private readonly places: Map<string, number>;
  private readonly tree;
  private readonly screen: CanvasRenderingContext2D;
  private readonly whole = document.createElement('canvas');
  private readonly sharp = document.createElement('canvas');
  /** The view the sharp bitmap was painted through; null while it is not to be used. */
  private sharpAt: ZoomTransform | null = null;
  private view = zoomIdentity;
  private fit = 1;
  private rest: number | undefined;
  private asked = 0;
  private readonly behaviour = zoom<HTMLCanvasElement, unknown>();

  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly data: NetworkData,
  ) {
    this.screen = canvas.getContext('2d', { alpha: false })!;
    this.ids = [...data.dots.map(([id]) => id), ...data.boxes.map(({ id }) => id)];
    this.places = new Map(this.ids.map((id, place) => [id, place]));
    this.takeNodes();
    this.tree = quadtree<number>()
      .x((place) => placeOf(data, place).x)
      .y((place) => placeOf(data, place).y)
      .addAll(data.dots.map((_, place) => place));
    this.size();
    this.zooms();
    new ResizeObserver(() => this.size()).observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.size());
  }

  /** The node under a point of the canvas, in CSS px from its corner. */
  at(x: number, y: number): string | null {
    const [left, top] = this.view.invert([x, y]) as [number, number];
    const spot = { x: left / this.fit, y: top / this.fit };
    const dot = this.tree.find(spot.x, spot.y, Math.max(this.data.radius, reach / (this.fit * this.view.k)));
    if (dot !== undefined) return this.ids[dot]!;
    const box = this.data.boxes.find(
      (one) => spot.x >= one.x && spot.x <= one.x + one.width && spot.y >= one.y && spot.y <= one.y + one.height,
    );
    return box?.id ?? null;
  }

  light(id: string | null): void {
    this.lit = id;
    this.ask();
  }

  focus(id: string): void {
    this.current = id;
    this.canvas.focus({ preventScroll: true });
    this.onFocus(id);
    const [x, y] = this.onScreen(id);
    if (x < 0 || y < 0 || x > this.canvas.clientWidth || y > this.canvas.clientHeight) this.centre(id, this.view.k);
  }

  flyTo(id: string): void {
    this.current = id;
    this.centre(id, readable);
  }

  zoomBy(factor: number): void {
    select(this.canvas).transition().duration(flight()).call(this.behaviour.scaleBy, factor);
  }

  reset(): void {
    select(this.canvas).transition().duration(flight()).call(this.behaviour.transform, zoomIdentity);
  }

  private centre(id: string, k: number): void {
    const { x, y } = this.spots.get(id)!;
    const { clientWidth, clientHeight } = this.canvas;
    const to = zoomIdentity
      .translate(clientWidth / 2, clientHeight / 2)
      .scale(k)
      .translate(-x * this.fit, -y * this.fit);
    select(this.canvas).transition().duration(flight()).call(this.behaviour.transform, to);
  }

  private onScreen(id: string): [number, number] {
    const { x, y } = this.spots.get(id)!;
    return this.view.apply([x * this.fit, y * this.fit]);
  }

  private takeNodes(): void {
    const { dots, boxes, edges } = this.data;
    const language = languageOf(new URL(location.href));
    const at: At = (path, query, fragment) => address(language, path, query, fragment);
    for (const [id, name] of dots) {
      const key = id.slice(id.indexOf(':') + 1);
      const href = id.startsWith('institution:') ? institutionsPaths(at).institution(key) : atlasPaths(at).company(key);
      this.nodes.set(id, { id, name, names: name, sentence: name, href });
    }
    for (const { id, name, sentence, href } of boxes) this.nodes.set(id, { id, name, names: name, sentence, href });
    this.ids.forEach((id, place) => {
      this.spots.set(id, placeOf(this.data, place));
    });
    for (const [from, to, kind] of edges) this.ties.add({ kind, from: this.ids[from]!, to: this.ids[to]!, note: '' });
  }

  /** As large as the page gives room, and painted anew. */
  private size(): void {
    const width = this.canvas.clientWidth;
    const height = Math.round((width * this.data.height) / this.data.width);
    this.fit = width / this.data.width;
    for (const bitmap of [this.canvas, this.whole, this.sharp]) {
      bitmap.width = width;
      bitmap.height = height;
    }
    this.behaviour.extent([
      [0, 0],
      [width, height],
    ]);
    this.behaviour.translateExtent([
      [0, 0],
      [width, height],
    ]);
    this.paint(this.whole, zoomIdentity);
    this.sharpAt = null;
    this.settle();
    this.ask();
  }

  private paint(bitmap: HTMLCanvasElement, { k, x, y }: ZoomTransform): void {
    const view = { k: k * this.fit, x, y };
    paintNetwork(bitmap.getContext('2d', { alpha: false })!, this.data, view, inkOf(this.canvas), bitmap);
  }

  private zooms(): void {
    this.behaviour
      .scaleExtent([1, farthest])
      .wheelDelta((event: WheelEvent) => -Math.sign(event.deltaY) * Math.log2(1.2))
      .filter((event: Event) => this.mayZoom(event))
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
        this.view = transform;
        this.ask();
        this.settle();
      });
    select(this.canvas).call(this.behaviour).on('dblclick.zoom', null);
  }

  /** A wheel turned over the picture at rest scrolls the page, as does one finger. */
  private mayZoom(event: Event): boolean {
    if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || this.view.k > 1;
    if (event.type.startsWith('touch')) return this.view.k > 1 || (event as TouchEvent).touches.length > 1;
    return event instanceof MouseEvent && event.button === 0;
  }

  /** Paints sharply once nothing has moved for a while. */
  private settle(): void {
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.paint(this.sharp, this.view);
      this.sharpAt = this.view;
      this.ask();
    }, restAfter);
  }

  private ask(): void {
    this.asked ||= requestAnimationFrame(() => {
      this.asked = 0;
      this.show();
    });
  }

  /** Moves the bitmaps to where the view wants them; a frame costs no more than copying them. */
  private show(): void {
    const { screen, view, sharpAt } = this;
    const moved = sharpAt && (sharpAt.k !== view.k || sharpAt.x !== view.x || sharpAt.y !== view.y);
    screen.setTransform(1, 0, 0, 1, 0, 0);
    screen.imageSmoothingEnabled = false;
    if (!sharpAt || moved) {
      screen.setTransform(view.k, 0, 0, view.k, view.x, view.y);
      screen.drawImage(this.whole, 0, 0);
    }
    if (sharpAt && !moved) screen.drawImage(this.sharp, 0, 0);
    if (this.lit === null) return;
    const node = this.places.get(this.lit)!;
    const neighbours = this.ties.neighboursOf(this.lit).map((id) => this.places.get(id)!);
    const { k, x, y } = view;
    paintLit(screen, this.data, { k: k * this.fit, x, y }, inkOf(this.canvas), { node, neighbours });
  }
}
