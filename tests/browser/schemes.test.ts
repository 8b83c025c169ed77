import { afterAll, beforeAll } from 'vitest';
import { startDemonstration, type Demonstration } from './demonstration';
import { describe, expect, expectAccessible, expectNoSidewaysScroll, narrow, phone, test, type Page } from './harness';
import { follow, main, press } from './steps';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const without = { javaScriptEnabled: false, tolerates: /4(09|22)/ };

/** Fits the narrowest window and has nothing that axe finds; axe needs script, so the page is opened with it. */
async function fits(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

describe('writing a scheme', () => {
  const scheme = '/certification-desk/schemes/bim-twin/1';

  test('an official changes a draft without script, is told what is wrong, sees whom it would meet and proposes; a second publishes', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/sign-in`, without);
    await demo.signIn(page, 'official');
    await page.goto(`${demo.base}${scheme}`);
    await press(page, '开始编制新版');
    await follow(page, /修改.*申报条件/);
    await page.getByLabel('月数').first().fill('9999');
    await press(page, '保存');
    expect(await page.getByRole('alert').textContent()).toContain('“9999”不行，请填写 1 到 600 的整数。');
    await page.getByLabel('月数').first().fill('240');
    await press(page, /^培训学时 途径 1$/);
    expect(await page.getByLabel('月数').first().inputValue()).toBe('240');
    await page.getByLabel('学时', { exact: true }).first().fill('40');
    await press(page, '保存');
    const text = (await main(page).textContent())!;
    for (const words of ['满 20 年相关工作，并且完成 40 学时相关培训', '原来够条件、按这一版不够的'])
      expect(text).toContain(words);
    await press(page, '提出发布');
    const second = await open(`${demo.base}/sign-in`, without);
    await demo.signIn(second, 'official2');
    await second.goto(`${demo.base}${scheme}`);
    await press(second, /^发布$/);
    expect(await main(second).textContent()).toContain('现行第 2 版。');
  });

  test('its pages fit 320 px, in the dark and in English, and axe finds nothing', async ({ open }) => {
    const page = await open(`${demo.base}/sign-in`, { viewport: narrow, colorScheme: 'dark' });
    await demo.signIn(page, 'official');
    await page.goto(`${demo.base}/certification-desk?lang=en`);
    await fits(page);
    for (const path of ['', '/wording', '/eligibility', '/papers', '/afterwards']) {
      await page.goto(`${demo.base}/certification-desk/schemes/gis-twin/1${path}?lang=en`);
      await fits(page);
    }
  });
});

describe('which level am I?', () => {
  test('anybody asks without script; a draft that is met is told apart from what takes applications', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/certification/check?lang=en`, { ...without, viewport: phone });
    await press(page, 'See the answer');
    expect(await page.getByRole('alert').textContent()).toContain('Choose at least one field.');
    await page.locator('#fields-bim').check();
    await page.locator('#fields-sensing').check();
    await page.getByLabel('Whole years of work in them').fill('3');
    await press(page, 'See the answer');
    const [now, later] = (await page.getByRole('status').textContent())!.split('You meet these too');
    expect(now).toContain('You can apply for');
    expect(now).not.toContain('sensing');
    expect(later).toContain('Digital-twin sensing and identification practitioner · junior');
    expect(await page.getByLabel('Whole years of work in them').inputValue()).toBe('3');
    await expectNoSidewaysScroll(page);
  });

  test('its answers go through signing in into the forms of the record, which asks for what is missing', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/certification/check`, { ...without, viewport: phone });
    await page.locator('#fields-bim').check();
    await page.getByLabel('这些领域的工作，满几年').fill('3');
    await press(page, '看结果');
    await follow(page, '已有账号，登录');
    const next = new URL(page.url()).searchParams.get('next')!;
    await demo.signIn(page, 'firm1');
    await page.goto(`${demo.base}${next}`);
    expect(await main(page).textContent()).toContain('工作经历 · 工作 36 个月');
    await page.getByLabel('姓名').fill('陈一');
    await press(page, '保存');
    await follow(page, '加一段工作 · 工作 36 个月');
    expect(await page.locator('#fields-bim').isChecked()).toBe(true);
    await press(page, '加一段工作');
    expect(await page.getByRole('alert').textContent()).toContain('单位');
    await page.getByLabel('单位').fill('演示测绘');
    await press(page, '加一段工作');
    expect(await main(page).textContent()).toContain('带来的回答都已填进履历。');
    await expectNoSidewaysScroll(page);
  });

  test('the answer fits 320 px in the dark, and axe finds nothing', async ({ open }) => {
    const page = await open(`${demo.base}/certification/check`, { viewport: narrow, colorScheme: 'dark' });
    await page.locator('#fields-iot').check();
    await page.getByLabel('这些领域的工作，满几年').fill('1');
    await press(page, '看结果');
    expect(await page.getByRole('status').textContent()).toContain('现在可以申报');
    await fits(page);
  });
});

describe('the record of one’s work', () => {
  test('takes a file and a link as evidence without script, and says why another is refused', async ({ open }) => {
    const page = await open(`${demo.base}/sign-in`, without);
    await demo.signIn(page, 'talent16');
    await page.goto(`${demo.base}/talent`);
    await follow(page, '查看和修改 工作经历');
    await follow(page, /^修改和证明/);
    const send = async (name: string, text: string) => {
      await page
        .getByLabel('文件', { exact: true })
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });
      await press(page, '上传');
    };
    await send('在职证明.pdf', 'MZ no pdf');
    expect(await page.getByRole('alert').textContent()).toContain('文件内容和扩展名不符');
    await send('在职证明.pdf', '%PDF-1.7\nx');
    expect(await main(page).textContent()).toContain('在职证明.pdf');
    await page.getByLabel('网址').fill('not an address');
    await press(page, '加一个链接');
    expect(await page.getByRole('alert').textContent()).toContain('网址写法不对');
    expect(await page.getByLabel('网址').inputValue()).toBe('not an address');
    await page.getByLabel('网址').fill('https://firm1.demo.example.cn/contract');
    await press(page, '加一个链接');
    expect(await main(page).textContent()).toContain('证明材料（3 / 5）');
  });

  test('leads whoever was asked for more back to the application, which is then handed in again', async ({ open }) => {
    const page = await open(`${demo.base}/sign-in`, without);
    await demo.signIn(page, 'talent16');
    await page.goto(`${demo.base}/talent`);
    expect(await main(page).textContent()).toContain('演示：请补在职证明');
    await follow(page, /^回到申报/);
    await press(page, '提交申报');
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain('等待审核');
  });

  test('its pages fit 320 px, in the dark and in English, and axe finds nothing', async ({ open }) => {
    const page = await open(`${demo.base}/sign-in`, { viewport: narrow, colorScheme: 'dark' });
    await demo.signIn(page, 'talent12');
    await page.goto(`${demo.base}/talent`);
    const employer = page.getByLabel('现在的单位');
    await employer.fill('');
    await employer.pressSequentially('科技');
    await page.locator('#field-company-suggestions option').first().waitFor({ state: 'attached' });
    for (const path of [
      '/talent',
      '/talent/photo',
      '/talent/work',
      '/talent/work/0',
      '/talent/projects/0',
      '/certification',
    ]) {
      await page.goto(`${demo.base}${path}?lang=en`);
      await fits(page);
    }
  });
});
