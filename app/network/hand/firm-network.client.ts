import { DrawnPicture } from './drawn-picture.client';
import { NetworkHand } from './network-hand.client';

const frame = document.querySelector<HTMLElement>('.network-frame');
const svg = frame?.querySelector<SVGSVGElement>('.network-drawing');
if (frame && svg && frame.dataset.network === 'drawn') takeOver(frame, svg);

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
