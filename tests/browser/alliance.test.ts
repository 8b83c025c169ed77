import { afterAll, beforeAll } from 'vitest';
import { madeUpCode } from '../../seeds/demonstration/stage';
import { startDemonstration, type Demonstration } from './demonstration';
import { describe, expect, expectAccessible, expectNoSidewaysScroll, narrow, test, type Page } from './harness';
import { mailed } from './outbox';
import { arrive, follow, main, press } from './steps';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const without = { javaScriptEnabled: false, tolerates: /4(09|13|22)/ };
const place = (page: Page) => new URL(page.url()).pathname;

describe('a firm that is not in the directory', () => {
  test('goes from the home page to a submitted application, leaving and resuming on the way, without script', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/`, without);
    await follow(page, '查找贵单位，加入联盟');
    await page.getByLabel('名称、简称、拼音或统一社会信用代码').fill('榕荫智造');
    await press(page, '查找');
    expect(await main(page).locator('#found').textContent()).toBe('可能是贵单位的记录：2 条');
    expect(await main(page).textContent()).toContain('名称相符');
    await follow(page, '申请新增');

    await follow(page, '注册');
    await page.getByLabel('邮箱').fill('ruyi@example.cn');
    await page.getByLabel('密码', { exact: true }).fill('珠江两岸数字孪生');
    await page.getByRole('checkbox').check();
    await press(page, '继续，寄验证码');
    await page.getByLabel('验证码').fill(await mailed(demo.dataDir, 'ruyi@example.cn', /\b\d{8}\b/));
    await press(page, '完成注册');
    expect(place(page), 'registration leads back to what was begun').toBe('/applications');
    await press(page, '申请新增');
    const application = place(page);
    expect(application).toMatch(/^\/applications\/\d+$/);
    expect(await main(page).locator('summary').textContent()).toBe('还缺（10）');

    await follow(page, '企业身份');
    await page.getByLabel('企业全称').fill('广州榕荫智造（演示）科技有限公司');
    await page
      .getByLabel('统一社会信用代码')
      .fill(` ${madeUpCode(900).toLowerCase().slice(0, 8)} ${madeUpCode(900).slice(8)} `);
    await page.getByLabel('所在地区').selectOption('440100');
    await page.getByLabel('详细地址').fill('广州市天河区示例路 1 号');
    await press(page, '保存并返回');
    expect(await main(page).locator('summary').textContent()).toBe('还缺（6）');

    // Another device: a new browser goes on where the first one stopped.
    const elsewhere = await open(`${demo.base}/sign-in`, without);
    await elsewhere.getByLabel('邮箱').fill('ruyi@example.cn');
    await elsewhere.getByLabel('密码').fill('珠江两岸数字孪生');
    await press(elsewhere, '登录');
    await follow(elsewhere, '补齐并提交入盟申请');
    await follow(elsewhere, '企业身份');
    expect(await elsewhere.getByLabel('统一社会信用代码').inputValue(), 'tidied up').toBe(madeUpCode(900));
    await elsewhere.getByLabel('联系人').fill('王芳');
    await elsewhere.getByLabel('联系电话').fill('abc');
    await press(elsewhere, '保存并返回');
    await follow(elsewhere, '企业身份');
    expect(
      await main(elsewhere)
        .getByRole('alert')
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      'what was saved wrong stands under its field',
    ).toEqual(['#field-contactPhone']);
    const phoneField = elsewhere.getByLabel('联系电话');
    expect([
      await phoneField.inputValue(),
      await phoneField.getAttribute('aria-invalid'),
      await phoneField.getAttribute('aria-describedby'),
    ]).toEqual(['abc', 'true', 'field-contactPhone-problem']);
    await phoneField.fill('020-12345678');
    await press(elsewhere, '保存并返回');

    // The first device's form is old now: it is refused and loses nothing.
    await page.goto(`${demo.base}${application}/capabilities`);
    await page.getByLabel('环节', { exact: true }).selectOption('gis.cim');
    await page.getByLabel('贵单位在这个环节做什么').fill('CIM 平台');
    await press(page, '下一步：添加证据');
    await page.getByLabel('网址', { exact: true }).fill('example.cn/cim');
    await press(page, '添加链接');
    expect(await main(page).getByRole('alert').textContent()).toContain('网址要以 http:// 或 https:// 开头。');
    await page.getByLabel('网址', { exact: true }).fill('https://example.cn/cim');
    await press(page, '添加链接');
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '专利.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nx') });
    await press(page, '上传');
    expect(await main(page).locator('#evidence').textContent()).toBe('证据（2 / 5）');
    await page.getByLabel('文件', { exact: true }).setInputFiles({
      name: '扫描.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(30 * 1024 * 1024)]),
    });
    await press(page, '上传');
    expect(await main(page).getByRole('alert').textContent(), 'the form itself says what is too large').toContain(
      '文件太大，最多 20 MB。请压缩后再传。',
    );
    await follow(page, '城市信息模型（CIM）基础平台');
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '专利.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a pdf') });
    await press(page, '上传');
    expect(await main(page).getByRole('alert').textContent()).toContain('文件内容和扩展名不符');

    await page.goto(`${demo.base}${application}/people`);
    await page.getByLabel('姓名').first().fill('李雷');
    await page.getByLabel('职务').first().fill('总工程师');
    await press(page, '保存并返回');
    await follow(page, '同意公开');
    await page.getByLabel('我代表企业同意上述内容公开').check();
    await press(page, '保存并返回');
    await follow(page, '声明');
    expect(await page.getByLabel('声明人姓名').inputValue()).toBe('王芳');
    await press(page, '声明并保存');
    expect(await main(page).textContent()).toContain('各部分都已完成，可以提交。');

    await follow(page, '检查并提交');
    expect(await main(page).textContent()).toContain('名录里有相近的企业');
    expect(await main(page).textContent()).toMatch(/名称相似 \d+%/);
    await press(page, '都不是我们，继续提交');
    expect(await main(page).getByRole('status').textContent()).toMatch(/已提交。编号 TA-\d{4}-\d{6}，请记下。/);
    expect(await main(page).textContent()).toContain('等待审核员');
  });

  test('cannot see another firm’s application or its files', async ({ open }) => {
    const page = await open(`${demo.base}/`, { ...without, tolerates: /403|404/ });
    await demo.signIn(page, 'firm1');
    const answer = await page.goto(`${demo.base}/applications/5`);
    expect(answer!.status()).toBe(404);
    expect((await page.request.get(`${demo.base}/files/1`)).status()).toBe(404);
    expect((await page.request.get(`${demo.base}/files/99999`)).status()).toBe(404);
  });
});

describe('a firm whose application', () => {
  test('was returned sees what to correct, corrects it and submits again', async ({ open }) => {
    const page = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'firm4');
    await page.goto(`${demo.base}/applications`);
    await arrive(
      main(page)
        .getByRole('row', { name: /待更正/ })
        .getByRole('link'),
    );
    expect(await main(page).textContent()).toContain('详细地址：演示：请写到门牌号');
    expect(await main(page).getByRole('listitem').filter({ hasText: '企业身份' }).textContent()).toContain('请更正');
    await follow(page, '企业身份');
    expect(await main(page).textContent()).toContain('演示：请写到门牌号');
    await page.getByLabel('详细地址').fill('广州市天河区演示路 11 号 3 楼');
    await press(page, '保存并返回');
    await follow(page, '检查并重新提交');
    await arrive(main(page).locator('form').last().getByRole('button'));
    expect(await main(page).getByRole('status').textContent()).toContain('已提交');
    await follow(page, '撤回申请');
    await press(page, '撤回');
    expect(await main(page).textContent()).toContain('已撤回');
  });

  test('was refused appeals with a reason', async ({ open }) => {
    const page = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'firm4');
    await page.goto(`${demo.base}/applications`);
    await arrive(
      main(page)
        .getByRole('row', { name: /未通过/ })
        .getByRole('link'),
    );
    await follow(page, '申诉');
    await press(page, '提交申诉');
    expect(await main(page).getByRole('alert').count()).toBe(1);
    await page.getByLabel('申诉理由').fill('证据属于本企业，附授权书');
    await press(page, '提交申诉');
    expect(await main(page).textContent()).toContain('证据属于本企业，附授权书');
    expect(await main(page).textContent()).toContain('待审核');
  });
});

describe('the pages of applying', () => {
  test('fit the narrowest window, pass axe in both languages and in the dark', async ({ open }) => {
    const page = await open(`${demo.base}/`, { viewport: narrow, colorScheme: 'dark' });
    await demo.signIn(page, 'firm6');
    await page.goto(`${demo.base}/applications`);
    await arrive(main(page).getByRole('row', { name: /草稿/ }).getByRole('link').first());
    const application = place(page);
    const places = [
      '/join?q=shuzi',
      '/applications',
      application,
      ...['identity', 'capabilities', 'people', 'consent', 'declaration', 'submission', 'withdrawal'].map(
        (part) => `${application}/${part}`,
      ),
    ];
    for (const one of places) {
      await page.goto(`${demo.base}${one}${one.includes('?') ? '&' : '?'}lang=en`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
