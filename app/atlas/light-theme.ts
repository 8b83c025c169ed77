import { colour } from '../palette';

/** A drawing's text with each token of the palette replaced by its light value, so that it reads the same anywhere. */
export function inLightTheme(svg: string): string {
  return svg.replace(/var\(--([a-z-]+)\)/g, (_, token: string) => colour(token));
}
