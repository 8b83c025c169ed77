import type { ReactNode } from 'react';
import { lineMarks, type LineMark } from './line-mark';

const outlines: Readonly<Record<LineMark, ReactNode>> = {
  ring: <circle className="hollow" r={3.4} />,
  dot: <circle className="filled" r={3.4} />,
  bar: <path d="M0 -5V5" />,
  bars: <path d="M-2.5 -5V5M2.5 -5V5" />,
};

/** The marks that lines of the drawing may bear: `markerOf` names one. */
export function LineMarks() {
  return (
    <defs>
      {lineMarks.map((mark) => (
        <marker key={mark} id={`line-${mark}`} markerUnits="userSpaceOnUse" orient="auto" overflow="visible">
          <g className="line-mark">{outlines[mark]}</g>
        </marker>
      ))}
    </defs>
  );
}

/** What a line's `markerMid` is for a mark; undefined for none. */
export function markerOf(mark: LineMark | null): string | undefined {
  return mark ? `url(#line-${mark})` : undefined;
}
