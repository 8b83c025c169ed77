import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palette } from '../../app/atlas/drawing-palette';

const css = readFileSync('app/ui/theme.css', 'utf8');
const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(
  ([, block]) =>
    Object.fromEntries(
      [...block!.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>,
);

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [brighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter! + 0.05) / (darker! + 0.05);
}

it('a drawing saved as a file has the colours of the light theme', () => {
  const named = Object.entries(palette).map(([name, value]) => [
    name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
    value,
  ]);
  expect(named).toEqual(named.map(([name]) => [name, light![name!]]));
});

it('both themes have the same tokens', () => {
  expect(Object.keys(dark!).sort()).toEqual(Object.keys(light!).sort());
});

describe.each([
  ['light', light!],
  ['dark', dark!],
])('in the %s theme', (_, theme) => {
  it.each(['ink', 'muted', 'primary', 'missing-text', 'error-text', 'success', 'warning'])(
    '%s can be read on paper and on surfaces (AA, 4.5)',
    (token) => {
      expect(contrast(theme[token]!, theme.paper!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme[token]!, theme.surface!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['missing', 'error', 'present-line', 'field-line'])('%s can be seen on paper as a line (AA, 3)', (token) => {
    expect(contrast(theme[token]!, theme.paper!)).toBeGreaterThanOrEqual(3);
  });
});
