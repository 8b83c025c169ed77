/**
 * The number that an address names (`params.id`, or another part), 1 to 999,999,999,999; 0, which nothing has, where it
 * names none. Decimal digits alone are a number: `0x1F`, `1e3` and `1.0` would be second addresses of one page.
 */
export function routeNumber(params: Readonly<Record<string, string | undefined>>, name = 'id'): number {
  const text = params[name] ?? '';
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : 0;
}
