import { pointsOf, type Line } from '../network/edge-line';
import { endedDash } from '../network/kinds';
import { markerOf } from '../network/line-marks';
import { roleLines, type HeldRole } from './role-lines';

/** Narrower than any role. */
const segmentWidth = 1;

/** A line of a picture in columns, or of its legend: as its role is drawn, or as what leads to a segment. */
export function RoleLine({ held, from, to, ...line }: Line & { held: HeldRole | null; from?: string; to?: string }) {
  const { width, mark } = held ? roleLines[held.role] : { width: segmentWidth, mark: null };
  return (
    <polyline
      className="edge together"
      data-from={from}
      data-to={to}
      points={pointsOf(line)}
      strokeWidth={width}
      strokeDasharray={held?.ended ? endedDash : undefined}
      markerMid={markerOf(mark)}
    />
  );
}
