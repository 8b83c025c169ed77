import type { Rectangle } from './box-frames';
import { touch } from './rectangle-grid';
import { pointsOfPath } from './route-path';
import type { Scene, SceneLink } from './scene';

/** A short straight piece of a line, as the rectangle around it. */
interface Piece extends Rectangle {
  readonly link: SceneLink;
}

/** Side of a cell in px: about as high as a label with what is around it. */
const side = 24;
/** Of cells in a column: no picture is a million px high. */
const rowsAtMost = 1e5;

/** The lines of a scene by the cells of the picture that they run through. */
export interface LineGrid {
  /** How many of the links that are counted run their lines through a rectangle; `most` where they are that many or more. */
  through(rectangle: Rectangle, isCounted: (link: SceneLink) => boolean, most: number): number;
}

const grids = new WeakMap<Scene, LineGrid>();

/** The same grid for the same scene. O(length of all lines) the first time. */
export function lineGrid(scene: Scene): LineGrid {
  let grid = grids.get(scene);
  if (!grid) {
    grid = gridOf(scene.links.flatMap(piecesOf));
    grids.set(scene, grid);
  }
  return grid;
}

function gridOf(pieces: readonly Piece[]): LineGrid {
  const cells = new Map<number, Piece[]>();
  for (const piece of pieces)
    for (const cell of cellsOf(piece)) {
      const here = cells.get(cell);
      if (here) here.push(piece);
      else cells.set(cell, [piece]);
    }
  return {
    through(rectangle, isCounted, most) {
      const found = new Set<SceneLink>();
      for (const cell of cellsOf(rectangle))
        for (const piece of cells.get(cell) ?? []) {
          if (found.size >= most) return most;
          if (touch(piece, rectangle) && isCounted(piece.link)) found.add(piece.link);
        }
      return found.size;
    },
  };
}

/** As numbers: texts would be made, and read, for each place of each label. */
function cellsOf({ x, y, width, height }: Rectangle): number[] {
  const cells: number[] = [];
  for (let column = Math.floor(x / side); column <= Math.floor((x + width) / side); column++)
    for (let row = Math.floor(y / side); row <= Math.floor((y + height) / side); row++)
      cells.push(column * rowsAtMost + row);
  return cells;
}

function piecesOf(link: SceneLink): Piece[] {
  const points = pointsOfPath(link.path);
  return points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index]!;
    const [width, height] = [Math.abs(x - fromX), Math.abs(y - fromY)];
    return { link, x: Math.min(x, fromX), y: Math.min(y, fromY), width, height };
  });
}
