interface MoveCover {
  /** Whether it lies there now. */
  readonly lies: boolean;
  put(): void;
  remove(): void;
}

/**
 * What lies over everything in a drawing while that is moved, so that the browser need not look at each step which of
 * many things is under the pointer.
 */
export function moveCover(svg: SVGSVGElement): MoveCover {
  const cover = document.createElementNS(svg.namespaceURI, 'rect');
  for (const [name, value] of [
    ['x', '-50%'],
    ['y', '-50%'],
    ['width', '200%'],
    ['height', '200%'],
    ['fill', 'none'],
    ['pointer-events', 'all'],
  ] as const)
    cover.setAttribute(name, value);
  return {
    get lies() {
      return cover.isConnected;
    },
    put: () => svg.append(cover),
    remove: () => cover.remove(),
  };
}
