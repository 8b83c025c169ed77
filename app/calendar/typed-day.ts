/** Which day a month alone stands for: where something begins its first, where it ends its last. */
export type MonthEdge = 'first' | 'last';

/**
 * A day as people write it (2020年6月30日, 2020/6/30, 2020.6.30, 20200630, full width) as an ISO date; a month alone
 * (2023-11, 2023年11月) as its first or last day; any other text as it was, trimmed.
 */
export function typedDay(text: string, edge: MonthEdge = 'first'): string {
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts) return isoDay(parts[1]!, parts[2]!, parts[3]!);
  const month = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(plain);
  if (!month) return text.trim();
  const [, year, number] = month as unknown as [string, string, string];
  return isoDay(year, number, edge === 'first' ? '1' : String(lastOf(Number(year), Number(number))));
}

/** A day as people write it and a time, `2026年12月5日 9：00` or `9点30分`, as `2026-12-05 09:00`; other text trimmed. */
export function typedMoment(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const parts = /^(.+?)\s*(\d{1,2})\s*(?::\s*(\d{2})|[点时]\s*(?:(\d{1,2})\s*分?)?)$/.exec(plain);
  if (!parts) return text.trim();
  const [, day, hour, minute, spoken = '0'] = parts;
  return `${typedDay(day!)} ${hour!.padStart(2, '0')}:${(minute ?? spoken).padStart(2, '0')}`;
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** How many days a month has, 1 … 12. */
function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
