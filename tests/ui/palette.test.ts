import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colour } from '../../app/palette';

const css = readFileSync('app/palette.css', 'utf8');
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

it('a colour is read by the name of its token, and an unknown name is no colour', () => {
  expect([colour('ink'), colour('present-line')]).toEqual([light!.ink, light!['present-line']]);
  expect(() => colour('none')).toThrow('app/palette.css names no colour --none');
});

it('no other source states a colour that the palette names', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(css|tsx?|typ)$/.test(file) && file !== 'palette.css')
    .map((file) => `app/${file}`);
  const values = [...Object.values(light!), ...Object.values(dark!)];
  const stating = sources.filter((file) => values.some((value) => readFileSync(file, 'utf8').includes(value)));
  expect(stating).toEqual([]);
});

it('what other sites embed, which is served as it lies, has the same colours', () => {
  const blocks = [...readFileSync('public/embed.css', 'utf8').matchAll(/:root \{([^}]*)\}/g)].map(
    ([, block]) => block!,
  );
  const stated = (block: string) =>
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [
      name!,
      value!.length === 4 ? value!.replace(/[0-9a-f]/g, '$&$&') : value!,
    ]);
  expect(blocks.map((block) => Object.fromEntries(stated(block)))).toEqual(
    [light!, dark!].map((theme, at) => Object.fromEntries(stated(blocks[at]!).map(([name]) => [name, theme[name!]]))),
  );
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
