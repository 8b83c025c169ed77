import { expect, test } from 'vitest';
import { sheetLimits } from '../../app/files/spreadsheet';
import { readWorkbook } from '../../app/files/workbook-reading.server';
import { yardsticks } from '../processor-time';
import { hostileWorkbooks } from './hostile-workbooks';

test.each(hostileWorkbooks)('%s is refused soon and within 200 MB', async (_name, file, code) => {
  const bytes = file();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const times = await yardsticks(async () =>
    expect(await readWorkbook(bytes, sheetLimits, () => false)).toMatchObject({ ok: false, code }),
  );
  clearInterval(watch);
  if (process.env.PROVE)
    console.log(_name, bytes.length, times.toFixed(1), 'yardsticks', Math.round((most - before) / 1e6), 'MB');
  expect(times).toBeLessThan(100);
  expect(most - before).toBeLessThan(200_000_000);
});
