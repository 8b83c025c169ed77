import type { Rectangle } from './box-frames';

/** Rectangles by the rows of the picture they lie in, so that few are compared. */
export class RectangleGrid {
  private readonly rows = new Map<number, Rectangle[]>();
  private static readonly height = 40;

  constructor(rectangles: Iterable<Rectangle>) {
    for (const rectangle of rectangles) this.add(rectangle);
  }

  add(rectangle: Rectangle): void {
    for (const row of this.rowsOf(rectangle, 0)) {
      const here = this.rows.get(row);
      if (here) here.push(rectangle);
      else this.rows.set(row, [rectangle]);
    }
  }

  /** Whether one of them lies within `clear` px of a rectangle. */
  touches(rectangle: Rectangle, clear: number): boolean {
    return this.rowsOf(rectangle, clear).some((row) =>
      (this.rows.get(row) ?? []).some((other) => touch(rectangle, other, clear)),
    );
  }

  private rowsOf({ y, height }: Rectangle, clear: number): number[] {
    const first = Math.floor((y - clear) / RectangleGrid.height);
    const last = Math.floor((y + height + clear) / RectangleGrid.height);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }
}

/** Whether two rectangles are less than `clear` px apart. */
export function touch(a: Rectangle, b: Rectangle, clear = 0): boolean {
  return (
    a.x < b.x + b.width + clear &&
    b.x < a.x + a.width + clear &&
    a.y < b.y + b.height + clear &&
    b.y < a.y + a.height + clear
  );
}

/** Whether the first rectangle lies in the second. */
export function within(a: Rectangle, b: Rectangle): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}
