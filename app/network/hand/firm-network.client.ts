import type { NetworkData } from '../network-data';
import { DottedPicture } from './dotted-picture.client';
import { DrawnPicture } from './drawn-picture.client';
import { NetworkHand } from './network-hand.client';

const frame = document.querySelector<HTMLElement>('.network-frame');
const svg = frame?.querySelector<SVGSVGElement>('.network-drawing');
if (frame && svg) {
  if (frame.dataset.network === 'drawn') takeOver(frame, svg);
  else void paintInstead(frame, svg, frame.dataset.network!);
}

/** The server's drawing answers to pointer and keyboard. */
function takeOver(frame: HTMLElement, svg: SVGSVGElement): void {
  const picture = new DrawnPicture(svg);
  const hand = new NetworkHand(frame, picture);
  // The sentence is said beside the picture; the browser's own note would cover it.
  svg.setAttribute('aria-label', svg.querySelector(':scope > title')?.textContent ?? '');
  svg.removeAttribute('aria-labelledby');
  svg.querySelector(':scope > title')?.remove();
  svg.addEventListener('pointerover', (event) => {
    const id = picture.idAt(event.target);
    if (id !== null && event.pointerType !== 'touch') hand.point(id);
  });
  svg.addEventListener('pointerout', (event) => {
    if (picture.idAt(event.target) !== null) hand.point(picture.idAt(document.activeElement));
  });
  svg.addEventListener('focusin', (event) => {
    const id = picture.idAt(event.target);
    if (id === null) return;
    picture.stopAt(id);
    hand.point(id);
  });
  svg.addEventListener('focusout', (event) => {
    if (picture.idAt(event.relatedTarget) === null) hand.point(null);
  });
  svg.addEventListener('keydown', (event) => {
    const id = picture.idAt(event.target);
    if (id !== null && hand.keyAt(id, event)) event.preventDefault();
  });
}

/** A network too large to be drawn by the server is painted in place of what stands still in it. */
async function paintInstead(frame: HTMLElement, svg: SVGSVGElement, address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const canvas = document.createElement('canvas');
  canvas.className = 'network-canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', frame.dataset.label ?? '');
  svg.replaceWith(canvas);
  const picture = new DottedPicture(canvas, (await answer.json()) as NetworkData);
  const hand = new NetworkHand(frame, picture);
  picture.onFocus = (id) => hand.point(id);
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons === 0) hand.point(picture.at(event.offsetX, event.offsetY));
  });
  canvas.addEventListener('pointerleave', () => hand.point(null));
  canvas.addEventListener('click', (event) => {
    const id = picture.at(event.offsetX, event.offsetY);
    if (id !== null) location.assign(picture.nodes.get(id)!.href);
  });
  canvas.addEventListener('focus', () => {
    picture.current ??= picture.nodes.keys().next().value ?? null;
    if (picture.current !== null) hand.point(picture.current);
  });
  canvas.addEventListener('blur', () => hand.point(null));
  canvas.addEventListener('keydown', (event) => {
    const { current } = picture;
    if (current === null) return;
    if (event.key === 'Enter') location.assign(picture.nodes.get(current)!.href);
    else if (hand.keyAt(current, event)) event.preventDefault();
  });
}
