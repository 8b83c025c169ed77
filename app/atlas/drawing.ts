import { inLightTheme } from './light-theme';
import type { Mark } from './mark';
import { marksOf } from './marks';
import type { Scene } from './scene';
import type { Shown } from './shown';
import { element, escapeText } from './svg-text';

/** The scene as an SVG document fragment: tokens of the page's theme on a page, the light theme's colours in a file. */
export function drawing(scene: Scene, shown: Shown = {}): string {
  const svg = textOf(marksOf(scene, shown));
  return shown.standalone ? inLightTheme(svg) : svg;
}

function textOf({ tag, attributes, text = '', children = [] }: Mark): string {
  return element(tag, attributes, escapeText(text) + children.map(textOf).join(''));
}
