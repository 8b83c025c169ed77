import { afterAll, beforeAll } from 'vitest';
import { startDemonstration, type Demonstration } from './demonstration';
import {
  describe,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  isJudged,
  narrow,
  test,
  type Page,
} from './harness';
import { arrive, follow, main, press } from './steps';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const without = { javaScriptEnabled: false, tolerates: /4(03|22)/ };
const place = (page: Page) => new URL(page.url()).pathname;

describe('anybody, without script,', () => {
  test('lists the members with since when, and compares those ticked by one address', async ({ open }) => {
    const page = await open(`${demo.base}/companies`, without);
    await page.getByLabel(/^联盟成员/).check();
    await arrive(page.locator('form.directory').getByRole('button', { name: '显示结果' }).first());
    expect(page.url()).toContain('membership=member');
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(2);
    for (const text of await rows.allTextContents()) expect(text).toMatch(/成员，\d{4}-\d{2}-\d{2} 起/);
    for (const tick of await page.getByRole('checkbox', { name: /^比较 / }).all()) await tick.check();
    await press(page, '比较勾选的企业（最多四家）');
    expect(place(page)).toBe('/comparison');
    expect(new URL(page.url()).searchParams.getAll('company')).toHaveLength(2);
    expect(await main(page).locator('#in-common').textContent()).toBe('共有环节');
    await page.getByRole('searchbox', { name: '名称或代码' }).last().fill('南方测绘');
    await press(page, '查找');
    await follow(page, '加入 广州南方测绘科技股份有限公司');
    expect(new URL(page.url()).searchParams.getAll('company').at(-1)).toBe('nanfangcehui');
    expect(await page.locator('thead th').count()).toBe(4);
    await follow(page, '移除 南方测绘');
    expect(await page.locator('thead th').count()).toBe(3);
  });

  test('reports wrong data; an address needs its owner’s consent', async ({ open }) => {
    const page = await open(`${demo.base}/companies/nanfangcehui`, without);
    await follow(page, '报告数据错误');
    await page.getByRole('checkbox', { name: '网站' }).check();
    await page.getByRole('checkbox', { name: '简称' }).check();
    await page.getByLabel('哪里不对，应是什么').fill('网址打不开了');
    await page.getByRole('textbox', { name: '邮箱' }).fill('reader@example.cn');
    await press(page, '发送');
    expect(await page.getByRole('alert').textContent()).toContain('填了邮箱，请勾选同意');
    expect(await page.getByLabel('哪里不对，应是什么').inputValue()).toBe('网址打不开了');
    expect(await page.getByRole('checkbox', { name: '简称' }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: /^同意/ }).check();
    await press(page, '发送');
    expect(await page.getByRole('status').textContent()).toMatch(/已收到，审核员会在 \d{4}-\d{2}-\d{2} 前处理。/);
  });

  test('takes a card along: other sites may frame it, and it runs nothing', async ({ open }) => {
    const page = await open(`${demo.base}/companies/nanfangcehui/card`, without);
    expect(await page.getByRole('img', { name: '南方测绘 企业页的二维码' }).count()).toBe(1);
    const tag = await page.getByLabel('把下面这段放进网页：').inputValue();
    expect(tag).toContain(`src="${demo.base}/companies/nanfangcehui/embed"`);
    const answer = await fetch(`${demo.base}/companies/nanfangcehui/embed`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect([
      policy.includes('frame-ancestors *'),
      policy.includes("default-src 'none'"),
      policy.includes('script-src'),
    ]).toEqual([true, true, false]);
    expect(await answer.text()).not.toMatch(/<script|<form/);
    expect((await fetch(`${demo.base}/companies/nanfangcehui`)).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'none'",
    );
  });
});

describe('a member, without script,', () => {
  test('edits its profile: some at once, who it is after review; refused values stay in the form', async ({ open }) => {
    const page = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'firm1');
    await page.goto(`${demo.base}/companies?membership=member&q=云岫孪生`);
    await arrive(page.locator('tbody th a').first());
    await follow(page, '编辑资料');
    const profile = place(page);
    await page.getByLabel('网站').fill('no site');
    await page.getByLabel('详细地址').fill('广州市天河区演示路99号');
    await press(page, '保存');
    expect(await page.getByRole('alert').textContent()).toContain('网址写法不对');
    await page.getByLabel('网站').fill('https://firm1.demo.example.cn/new');
    await press(page, '保存');
    expect(await page.getByRole('alert').textContent()).toContain('请给证据：网址或文件。');
    await page.getByLabel('证据文件').setInputFiles({
      name: '租赁合同.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await press(page, '保存');
    expect(await page.getByRole('status').allTextContents()).toEqual(['已保存并公开。', '已提交，审核员核对后公开。']);
    expect(await page.locator('#pending + ul').textContent()).toContain('详细地址 → 广州市天河区演示路99号');
    expect(await page.locator('#pending + ul').getByRole('link', { name: '租赁合同.pdf', exact: true }).count()).toBe(
      1,
    );

    await follow(page, '标志');
    await page
      .getByLabel('图片文件')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
    await press(page, '上传标志');
    expect(await page.getByRole('alert').textContent()).toContain('文件内容和扩展名不符');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
      'base64',
    );
    await page.getByLabel('图片文件').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png });
    await press(page, '上传标志');
    const image = await main(page).locator('img').getAttribute('src');
    const answer = await fetch(`${demo.base}${image}`);
    expect([answer.status, answer.headers.get('content-type'), (await answer.arrayBuffer()).byteLength]).toEqual([
      200,
      'image/png',
      png.length,
    ]);

    await page.goto(`${demo.base}${profile.replace('/profile', '/supply-links')}?q=南方测绘`);
    await page.getByLabel('选一家').selectOption({ index: 1 });
    await page.getByLabel('对方是我们的').selectOption('supplier');
    await page.getByLabel('供应方的环节').selectOption('gis.reality');
    await press(page, '声明');
    expect(await main(page).textContent()).toContain('南方测绘 → 云岫孪生');
    await page.goto(`${demo.base}${profile.replace('/profile', '')}`);
    expect(await main(page).textContent()).toContain('一方声明');
    await page.goto(`${demo.base}/companies/nanfangcehui/profile`);
    expect(await main(page).getByRole('heading', { level: 1 }).textContent()).toBe('您现在不能看这一页');
  });

  test('keeps a search and stops it again', async ({ open }) => {
    const page = await open(`${demo.base}/companies?chain=gis&membership=member`, without);
    await follow(page, '保存这个搜索，有新企业时寄邮件');
    expect(place(page)).toBe('/sign-in');
    await demo.signIn(page, 'firm2');
    await page.goto(`${demo.base}/saved-searches?chain=gis&membership=member`);
    await page.getByLabel('给搜索起个名字').fill('GIS 成员');
    await press(page, '保存');
    expect(await main(page).getByRole('listitem').last().textContent()).toContain(
      '技术链：地理信息建模；联盟：联盟成员',
    );
    await press(page, '删除“GIS 成员”');
    expect(await main(page).textContent()).toContain('还没有保存的搜索');
  });
});

test('every page of a company fits a phone in the dark, in both languages, and is accessible', async ({ open }) => {
  const page = await open(`${demo.base}/`, { viewport: narrow, colorScheme: 'dark' });
  await demo.signIn(page, 'firm1');
  const [slug] = await page
    .goto(`${demo.base}/companies?q=云岫孪生`)
    .then(() =>
      page
        .locator('tbody th a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/')[2])),
    );
  const sides = ['', '/profile', '/products', '/logo', '/supply-links?q=nanfang', '/reports', '/card'].map(
    (side) => `/companies/${slug}${side}`,
  );
  const paths = [
    ...sides,
    `/comparison?company=${slug}&company=nanfangcehui`,
    '/saved-searches?chain=gis',
    '/companies?membership=member',
  ];
  for (const [at, path] of paths.entries()) {
    for (const [look, address] of [path, `${path}${path.includes('?') ? '&' : '?'}lang=en`].entries()) {
      await page.goto(`${demo.base}${address}`);
      await expectNoSidewaysScroll(page);
      if (isJudged(at, look)) await expectAccessible(page);
    }
  }
});
