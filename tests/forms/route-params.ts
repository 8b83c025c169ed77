import { expect } from 'vitest';

/** The parameters Remix reads off an address for a route file. */
export function paramsOf(name: string, at: string): Record<string, string> {
  const parts = name
    .replaceAll(/\[([^\]]*)\]/g, (_whole, literal: string) => literal.replaceAll('.', '\u0000'))
    .split('.')
    .filter((part) => part !== '_index');
  const given = at.split('?')[0]!.slice(1).split('/');
  expect(given, `${name}: ${at}`).toHaveLength(parts.length);
  return Object.fromEntries(
    parts.flatMap((part, index) => (part.startsWith('$') ? [[part.slice(1), decodeURIComponent(given[index]!)]] : [])),
  );
}
