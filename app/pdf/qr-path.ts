/** The dark modules of a QR code as one SVG path, `margin` modules from the left and the top. */
export function qrPath(modules: readonly (readonly boolean[])[], margin = 0): string {
  const squares = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + margin} ${y + margin}h1v1h-1z`] : [])),
  );
  return squares.join('');
}
