import { afterAll, beforeAll } from 'vitest';
import { formEnd } from '../../app/web/form-end';
import { startDemonstration, type Demonstration } from './demonstration';
import { describe, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './harness';
import { arrive, follow, main, press } from './steps';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const without = { javaScriptEnabled: false, tolerates: /4(03|09|22)/ };

describe('the review desk', () => {
  test('takes a file, judges its duplicate, asks for a correction and returns it; a colleague is told who has it', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'reviewer');
    await page.goto(`${demo.base}/desk`);
    const rows = await main(page).locator('tbody tr').allTextContents();
    expect(rows[0]).toContain('已超期');
    expect(rows[1]).toContain('即将到期');
    await arrive(
      main(page)
        .getByRole('row', { name: /榕荫智造/ })
        .getByRole('link'),
    );
    const file = page.url();
    expect(await main(page).textContent()).toContain('最相近的记录');

    const colleague = await open(`${demo.base}/`, without);
    await demo.signIn(colleague, 'reviewer2');
    await colleague.goto(file);
    await press(page, '领取');
    await press(colleague, '领取');
    expect(await main(colleague).getByRole('alert').textContent()).toMatch(
      /r\*\*\*@demo\.example\.cn #\d+ 自 .* 起审核这份申请。/,
    );

    await press(page, '通过');
    expect(await main(page).getByRole('alert').textContent(), 'a likely duplicate nobody judged').toMatch(
      /请先判断|请写明原因/,
    );
    for (
      let left = await main(page)
        .getByRole('button', { name: /^不是同一家/ })
        .count();
      left > 0;
      left -= 1
    )
      await arrive(
        main(page)
          .getByRole('button', { name: /^不是同一家/ })
          .nth(left - 1),
      );
    expect(await main(page).getByText('已判：不同').count()).toBeGreaterThan(0);
    const address = main(page).getByRole('row', { name: /详细地址/ });
    await address.locator('summary').click();
    await address.getByLabel('要改什么').fill('写到门牌号');
    await arrive(address.getByRole('button'));
    await press(page, '退回更正');
    expect(await main(page).textContent()).toContain('写到门牌号');
    expect(await main(page).textContent()).toContain('待更正');
    await arrive(main(page).getByRole('link', { name: /^下一份：TA-/ }));
    expect(await main(page).getByRole('button', { name: '领取' }).count(), 'the next file that waits is open').toBe(1);
    await arrive(main(page).getByRole('link', { name: '回到队列' }));
    expect(await main(page).getByLabel('地区').locator('option').allTextContents()).toContain('广州市 440100（4）');
  });

  test('lets an official look on, but take and decide nothing', async ({ open }) => {
    const page = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'official');
    await page.goto(`${demo.base}/desk`);
    expect(await main(page).getByRole('button', { name: '全部通过' }).count(), 'an official looks on').toBe(0);
    const denied = await page.request.post(`${demo.base}/desk/applications/7/holding`, {
      form: { move: 'take', [formEnd.name]: formEnd.value },
      headers: { Origin: demo.base },
    });
    expect(denied.status()).toBe(403);
  });

  test('answers a report and an identity change, merges two records and brings them apart again', async ({ open }) => {
    const page = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'reviewer');
    await page.goto(`${demo.base}/desk/reports`);
    await follow(page, /^处理/);
    expect(
      await main(page)
        .getByRole('button', { name: /^已更正/ })
        .count(),
      'nothing was corrected yet',
    ).toBe(0);
    await follow(page, '网站');
    await page.getByLabel('应为').fill('www.corrected.example.cn');
    await page.getByLabel('依据').fill('https://demo.example.cn/about');
    await press(page, '更正并公开');
    expect(await main(page).textContent()).toContain('→ www.corrected.example.cn');
    await main(page).getByLabel(/说明/).fill('已更正网址');
    await press(page, /^已更正/);
    expect(await main(page).textContent()).toContain('没有待处理的报告。');
    await page.goto(`${demo.base}/desk/profile-changes`);
    await main(page).getByLabel(/理由/).fill('与营业执照一致');
    await press(page, /^采纳并公开/);
    expect(await main(page).textContent()).toContain('没有待审核的改动。');

    await page.goto(`${demo.base}/companies?q=${encodeURIComponent('榕荫智造')}`);
    const slugs = await main(page)
      .locator('tbody th a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(slugs).toHaveLength(2);
    await page.goto(`${demo.base}/desk/merges`);
    await page.getByLabel('保留的企业').fill(`${demo.base}${slugs[0]}`);
    await page.getByLabel('并入的企业').fill(slugs[1]!.split('/').at(-1)!);
    await press(page, '预览');
    expect(await main(page).textContent()).toContain('会移到保留企业的记录');
    await page.getByLabel('理由', { exact: true }).fill('同一家');
    await press(page, '合并');
    expect((await page.request.get(`${demo.base}${slugs[1]}`)).url(), 'the old address leads on').toBe(
      `${demo.base}${slugs[0]}`,
    );
    await page.getByLabel('撤销理由').fill('看错了');
    await press(page, /^撤销/);
    expect(await main(page).getByRole('status').textContent()).toBe('已撤销，两条记录都恢复了。');
    expect((await page.request.get(`${demo.base}${slugs[1]}`)).url()).toBe(`${demo.base}${slugs[1]}`);
  });

  test('fits a phone and passes axe, dark and light, in both languages', async ({ open }) => {
    const page = await open(`${demo.base}/`, { viewport: phone, colorScheme: 'dark' });
    await demo.signIn(page, 'reviewer2');
    for (const place of [
      '/desk',
      '/desk?queue=held',
      '/desk/applications/10',
      '/desk/applications/8',
      '/desk/reports',
      '/desk/profile-changes',
      '/desk/merges',
      '/desk/decisions',
    ]) {
      await page.goto(`${demo.base}${place}${place.includes('?') ? '&' : '?'}lang=en`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
