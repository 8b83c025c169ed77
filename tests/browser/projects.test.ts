import { afterAll, beforeAll } from 'vitest';
import { atlasMessages } from '../../app/atlas/messages';
import type { Language } from '../../app/i18n/language';
import { institutionMessages } from '../../app/institutions/messages';
import { paths } from '../../app/paths';
import { networkMessages } from '../../app/network/messages';
import { projectMessages } from '../../app/projects/messages';
import { projectNetworkMessages } from '../../app/project-network/messages';
import type { CastName } from '../../seeds/demonstration/people';
import { startDemonstration, type Demonstration } from './demonstration';
import { desktop, expect, expectNoSidewaysScroll, phone, test, type Page } from './harness';
import { main } from './steps';
import { Walk } from './walk';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const ways = [
  { language: 'zh', viewport: phone, javaScriptEnabled: false, segment: 'fusion.governance', person: 'talent20' },
  { language: 'en', viewport: desktop, javaScriptEnabled: true, segment: 'control.lowcode', person: 'talent21' },
] as const;
const nameOf = ({ language, viewport, javaScriptEnabled }: (typeof ways)[number]) =>
  `${language}, ${viewport.width} px, ${javaScriptEnabled ? 'with' : 'without'} script`;

/** How many segments the atlas finds firms in. */
async function presentSegments(page: Page, language: Language): Promise<number> {
  await page.goto(`${demo.base}${paths(language).atlas('440100')}`);
  return Number(/(\d+) \/ 47/.exec((await main(page).textContent())!)![1]);
}

for (const way of ways)
  test(`a university is invited, a project is run to its end and the map moves: 33 clicks (${nameOf(way)})`, async ({
    open,
  }) => {
    const { language, viewport, javaScriptEnabled, segment, person } = way;
    const page = await open(`${demo.base}/`, { viewport, javaScriptEnabled, tolerates: /40[39]|422/ });
    const walk = new Walk(page);
    const to = paths(language);
    const [words, institution] = [projectMessages[language], institutionMessages[language]];
    const as = async (name: CastName, path: string = to.inbox()) => {
      await page.context().clearCookies();
      await demo.signIn(page, name);
      await page.goto(`${demo.base}${path}`);
    };
    const before = await presentSegments(page, language);

    await as('official', to.deskInstitutions());
    const university = `珠江测试大学 ${language}`;
    await page.getByLabel(institution.nameZh).fill(university);
    await page.getByLabel(institution.nameEn).fill(`Pearl River Test University ${language}`);
    await page.getByLabel(institution.region, { exact: true }).fill('440100');
    await page.getByLabel(institution.source, { exact: true }).fill('test');
    await walk.press(institution.save);
    await walk.follow(institution.representatives);
    await page.getByLabel(institution.email).fill(`${person}@demo.example.cn`);
    await walk.press(institution.send);

    await as(person);
    await walk.act(language === 'zh' ? university : 'Pearl River');
    await walk.press(institution.accept);

    const title = `走一遍的项目 ${language}`;
    await as('firm1', to.ownProjects());
    await walk.follow(words.begin);
    await page.getByLabel(words.beginTitle).fill(title);
    await page.getByLabel(words.beginGoal).fill('做一个能用的试点。');
    await walk.press(words.beginSubmit);
    await walk.follow(words.party.invite);
    await main(page).locator('input[name=q]').fill('珠江测试大学');
    await walk.press(words.party.search);
    await page
      .locator('select[name=party]')
      .selectOption({ label: language === 'zh' ? university : `Pearl River Test University ${language}` });
    await walk.press(words.party.prepare);
    await walk.follow(words.charter.edit);
    await page.locator('select[name=segment-0]').selectOption(segment);
    await page.locator('select[name=party-0]').selectOption({ index: 1 });
    await page.locator('select[name=aim-0]').selectOption('build');
    await page.locator('input[name=milestoneTitle-0]').fill('做成第一版');
    await page.locator('select[name=milestoneParty-0]').selectOption({ index: 1 });
    await page.locator('input[name=milestoneDue-0]').fill('2027-06-30');
    await expectNoSidewaysScroll(page);
    await walk.press(words.charter.save);
    await walk.tick(words.act.naming.yes);
    await walk.press(words.act.propose);

    await as(person);
    await walk.act(title);
    await expectNoSidewaysScroll(page);
    await walk.tick(words.act.naming.yes);
    await walk.press(words.act.accept);
    expect(await main(page).textContent()).toContain(words.state.agreed);

    await as('firm1');
    await walk.act(title);
    await walk.press(words.act.start);
    await walk.press(new RegExp(words.milestone.move.report));
    await as(person);
    await walk.act(title);
    await walk.press(new RegExp(words.milestone.move.accept));
    await as('firm1');
    await walk.act(title);
    await walk.press(words.act.close);
    await walk.tick(words.confirm.own);
    await walk.press(words.confirm.send);
    await as(person);
    await walk.act(title);
    await walk.tick(words.confirm.answer.confirm);
    await walk.press(words.confirm.send);
    expect(await main(page).textContent()).toContain(words.state.completed);

    await as('firm1');
    await walk.act(title);
    await walk.press(words.act.submit);
    await as('reviewer');
    await walk.act(title);
    await walk.press(words.desk.list);
    expect(await presentSegments(page, language)).toBe(before + 1);
    expect(walk.clicks).toBe(33);
  });

for (const way of ways)
  test(`what a region works on and who bridges is read two clicks from its atlas (${nameOf(way)})`, async ({
    open,
  }) => {
    const { language, viewport, javaScriptEnabled } = way;
    const to = paths(language);
    const page = await open(`${demo.base}${to.atlas('440100')}`, { viewport, javaScriptEnabled });
    const words = projectNetworkMessages[language];
    const walk = new Walk(page);
    await walk.follow(atlasMessages[language].whoIsHere);
    await walk.follow(networkMessages[language].projects);
    const text = (await main(page).textContent())!;
    // How many depends on the projects that were run to their end before.
    expect(text).toMatch(new RegExp(words.connects.lead('\\d+')));
    expect(text).toMatch(new RegExp(words.leads.lead('\\d+')));
    await expectNoSidewaysScroll(page);
    expect(walk.clicks).toBe(2);
    // From here on the tables stand beside the picture.
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectNoSidewaysScroll(page);
  });

test('on a phone the picture of a region’s projects opens on its parties, without a script, its table a tap away', async ({
  open,
}) => {
  const page = await open(`${demo.base}/network/440100/projects`, { viewport: phone, javaScriptEnabled: false });
  const window = (await page.locator('.network-scroll').boundingBox())!;
  const seen = await page
    .locator('.network-drawing .firm .mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().x));
  expect(seen.filter((x) => x > window.x && x < window.x + window.width).length).toBeGreaterThanOrEqual(
    seen.length - 1,
  );
  await page.getByRole('link', { name: projectNetworkMessages.zh.toTable }).click();
  expect(new URL(page.url()).hash).toBe('#network-table');
});

test('keys lead along ties in the picture of projects, to its ends, and say who is tied to whom and how', async ({
  open,
}) => {
  const page = await open(`${demo.base}/network/440100/projects`, { reducedMotion: 'reduce' });
  await page.locator('.network-tools:not([hidden])').waitFor();
  const parties = page.locator('.network-drawing [data-node]:not([data-node^="segment:"])');
  const focused = () => page.evaluate(() => ({ ...(document.activeElement as HTMLElement).dataset }));
  const spoken = () => page.locator('.network-spoken').textContent();
  // Which way others lie depends on the projects that were run to their end before: any way from any party will do.
  const steps: string[] = [];
  for (const party of await parties.all())
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowDown']) {
      await party.focus();
      const from = await focused();
      await page.keyboard.press(key);
      const to = await focused();
      if (to['node'] === from['node'] || to['node']!.startsWith('segment:')) continue;
      expect(await spoken()).toMatch(/ · 相连 \d+ 个$/);
      expect(await spoken()).toContain(` · 与${from['name']}一起做（`);
      steps.push(to['name']!);
    }
  expect(steps.length).toBeGreaterThan(3);
  // The highest has nobody above it, the lowest nobody below.
  await page.keyboard.press('Home');
  const first = await focused();
  await page.keyboard.press('ArrowUp');
  expect(await spoken()).toBe('这个方向没有联系。');
  await page.keyboard.press('End');
  expect((await focused())['node']).not.toBe(first['node']);
  await page.keyboard.press('ArrowDown');
  expect(await spoken()).toBe('这个方向没有联系。');
  await page.keyboard.press('Escape');
  expect(await spoken()).toBe('');
  const href = await page.evaluate(() => document.activeElement!.getAttribute('href'));
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname, search }) => pathname + search === href);
});

test('keys lead along the columns of one project’s picture: one Tab stop, arrows, Enter opens, Escape lets go', async ({
  open,
}) => {
  const page = await open(`${demo.base}/projects`);
  await page.locator('main').getByRole('link', { name: '路口数字孪生试点（演示，已公开）' }).first().click();
  await page.locator('.column-keys:not([hidden])').waitFor();
  const picture = page.locator('.ego-drawing');
  expect(await picture.locator('[tabindex="0"]').count()).toBe(1);
  // Whether the segment is a gap depends on the projects that were run to their end before.
  const focused = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label')?.replace(' 缺', ''));
  await picture.locator('a').first().focus();
  expect(await focused()).toBe('听澜传感（演示）');
  const seen: (string | undefined)[] = [];
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Home', 'End']) {
    await page.keyboard.press(key);
    seen.push(await focused());
  }
  const [project, city, data] = [
    '路口数字孪生试点（演示，已公开）',
    '城市信息模型（CIM）基础平台',
    '数据治理与融合平台',
  ];
  expect(seen).toEqual(['云岫孪生（演示）', project, city, data, data, '听澜传感（演示）', data]);
  expect(await picture.locator('.node.lit').count()).toBe(2);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('.ego-drawing'))).toBeNull();
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(data);
  await page.keyboard.press('Escape');
  expect(await picture.locator('.node.lit').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/segments\/fusion\.governance/);
});
