import { columnStep, type ColumnSpot } from '../column-steps';
import { endOf, isArrow, isEnd } from '../steps';

for (const svg of document.querySelectorAll<SVGSVGElement>('.ego-drawing')) takeOver(svg);

interface HeldMark extends ColumnSpot {
  readonly link: SVGAElement;
  readonly tied: Set<string>;
}

/** The server's picture in columns, taken over: one Tab stop, arrows along ties, and what has the focus lit with them. */
function takeOver(svg: SVGSVGElement): void {
  const marks = marksOf(svg);
  const [first] = marks.values();
  if (!first) return;
  const stopAt = (id: string) => {
    for (const { id: other, link } of marks.values()) link.setAttribute('tabindex', other === id ? '0' : '-1');
  };
  const markAt = (target: EventTarget | null) =>
    target instanceof Element ? marks.get(target.closest<SVGAElement>('[data-node]')?.dataset.node ?? '') : undefined;
  stopAt(first.id);
  svg.parentElement?.parentElement?.querySelector('.column-keys')?.removeAttribute('hidden');
  svg.addEventListener('focusin', ({ target }) => {
    const mark = markAt(target);
    if (!mark) return;
    stopAt(mark.id);
    light(svg, marks, mark);
  });
  svg.addEventListener('focusout', ({ relatedTarget }) => {
    if (!markAt(relatedTarget)) light(svg, marks, null);
  });
  svg.addEventListener('keydown', (event) => {
    const mark = markAt(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') light(svg, marks, null);
    else {
      const to = stepFrom(marks, mark, event.key);
      if (to === undefined) return;
      marks.get(to ?? '')?.link.focus();
    }
    event.preventDefault();
  });
}

/** Where a key leads: null where there is nothing that way, undefined where it is none of the picture's keys. */
function stepFrom(marks: ReadonlyMap<string, HeldMark>, from: HeldMark, key: string): string | null | undefined {
  if (isEnd(key)) return endOf(marks, key);
  return isArrow(key) ? columnStep([...marks.values()], from.tied, from, key) : undefined;
}

function marksOf(svg: SVGSVGElement): ReadonlyMap<string, HeldMark> {
  const marks = new Map<string, HeldMark>();
  for (const link of svg.querySelectorAll<SVGAElement>('a[data-node]')) {
    const { node: id, x, y } = link.dataset as { node: string; x: string; y: string };
    marks.set(id, { id, x: Number(x), y: Number(y), link, tied: new Set() });
  }
  for (const { dataset } of svg.querySelectorAll<SVGElement>('.edge')) {
    const { from, to } = dataset as { from: string; to: string };
    marks.get(from)?.tied.add(to);
    marks.get(to)?.tied.add(from);
  }
  return marks;
}

/** A mark with its ties and what they lead to; the rest faint. Of null, all as they were. */
function light(svg: SVGSVGElement, marks: ReadonlyMap<string, HeldMark>, mark: HeldMark | null): void {
  svg.classList.toggle('tracing', mark !== null);
  for (const { id, link } of marks.values())
    link.classList.toggle('lit', id === mark?.id || mark?.tied.has(id) === true);
  for (const line of svg.querySelectorAll<SVGElement>('.edge'))
    line.classList.toggle('lit', line.dataset.from === mark?.id || line.dataset.to === mark?.id);
}
