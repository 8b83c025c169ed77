import { afterAll, beforeAll } from 'vitest';
import type { Language } from '../../app/i18n/language';
import { paths } from '../../app/paths';
import { matchMessages } from '../../app/needs/match-messages';
import { needMessages } from '../../app/needs/messages';
import { projectMessages } from '../../app/projects/messages';
import { startDemonstration, type Demonstration } from './demonstration';
import { desktop, expect, expectNoSidewaysScroll, phone, test, type Page } from './harness';
import { arrive, follow, main, press } from './steps';
import { Walk } from './walk';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const without = { javaScriptEnabled: false, tolerates: /4(09|22)/ };

/** Fills in what a new need must say. */
async function fill(page: Page, language: Language, title: string): Promise<void> {
  const { form } = needMessages[language];
  await page.getByLabel(form.kind, { exact: true }).selectOption('partner');
  await page.getByLabel(form.titleZh, { exact: true }).fill(title);
  await page.getByLabel(form.purposeZh).fill('测区四十平方公里。');
}

/** What the firm that is invited is called. */
const partnerName = { zh: '听澜传感（演示）', en: 'Tinglan Sensing (demonstration)' } as const;

const walks = [
  { language: 'zh', viewport: phone, javaScriptEnabled: false },
  { language: 'en', viewport: desktop, javaScriptEnabled: true },
] as const;

for (const { language, viewport, javaScriptEnabled } of walks)
  test(`a firm posts a need and invites a match in 4 clicks, who says yes in 2; a project with it begins in 2 more (${language}, ${viewport.width} px, ${javaScriptEnabled ? 'with' : 'without'} script)`, async ({
    open,
  }) => {
    const page = await open(`${demo.base}/`, { ...without, javaScriptEnabled, viewport });
    const walk = new Walk(page);
    const to = paths(language);
    const [words, match] = [needMessages[language], matchMessages[language]];
    const title = `找机载激光雷达 ${language}`;
    await demo.signIn(page, 'firm1');
    await page.goto(`${demo.base}${to.segment('gis.cim')}`);
    await walk.follow(words.inSegmentPost);
    expect(await page.locator('main input[name=segments]:checked').getAttribute('value')).toBe('gis.cim');
    await expectNoSidewaysScroll(page);
    await fill(page, language, title);
    await walk.press(words.form.post);
    expect(await main(page).textContent()).toContain(words.state.open);
    await expectNoSidewaysScroll(page);
    await walk.tick(match.choose(partnerName[language]));
    await walk.press(match.invite);
    expect(new URL(page.url()).hash).toBe('#sent');
    const sent = () =>
      main(page)
        .locator('section', { has: page.locator('#sent') })
        .textContent();
    expect(await sent()).toContain(words.invitation.state.waiting);
    await expectNoSidewaysScroll(page);
    const posted = page.url();
    expect(walk.clicks).toBe(4);

    await page.context().clearCookies();
    await demo.signIn(page, 'firm2');
    await page.goto(`${demo.base}${to.inbox()}`);
    await walk.act(title);
    await expectNoSidewaysScroll(page);
    await walk.press(words.invitation.accept);
    expect(walk.clicks).toBe(6);

    await page.context().clearCookies();
    await demo.signIn(page, 'firm1');
    await page.goto(posted);
    expect(await sent()).toContain(words.invitation.state.interested);
    expect(await main(page).textContent()).toContain(words.state.matched);

    await walk.follow(match.begin);
    expect(await page.locator('input[name=titleZh]').inputValue()).toBe(title);
    expect(await main(page).textContent()).toContain(projectMessages[language].beginJoining(partnerName[language]));
    await expectNoSidewaysScroll(page);
    await walk.press(projectMessages[language].beginSubmit);
    const partner = main(page).getByRole('row').filter({ hasText: partnerName[language] });
    expect(await partner.first().textContent()).toContain(projectMessages[language].invitation.prepared);
    expect(walk.clicks).toBe(8);
  });

test('a second click on the button of a form makes no second need', async ({ open }) => {
  const page = await open(`${demo.base}/`, without);
  await demo.signIn(page, 'firm1');
  await page.goto(`${demo.base}/needs/new?segments=gis.cim`);
  const title = '找一次就够的雷达';
  await fill(page, 'zh', title);
  await page.getByRole('button', { name: needMessages.zh.form.post }).dblclick();
  await page.waitForURL(/\/invitations/);
  await page.goto(`${demo.base}/needs/own`);
  expect(await main(page).locator('li.card').filter({ hasText: title }).count()).toBe(1);
});

test('a form sent empty names each field above it', async ({ open }) => {
  const page = await open(`${demo.base}/`, without);
  await demo.signIn(page, 'firm1');
  await page.goto(`${demo.base}/needs/new`);
  await press(page, needMessages.zh.form.post);
  const said = await page.getByRole('alert').getByRole('link').allTextContents();
  expect(said).toEqual(
    expect.arrayContaining(['找什么 · 请填写这一项。', '标题 · 请填写这一项。', '要做什么 · 请填写这一项。']),
  );
  expect(said.every((line) => line.includes(' · '))).toBe(true);
});

test('a need is withdrawn after it was asked whether to', async ({ open }) => {
  const page = await open(`${demo.base}/`, without);
  await demo.signIn(page, 'firm1');
  await page.goto(`${demo.base}/needs/new?segments=gis.cim`);
  await fill(page, 'zh', '不再找的雷达');
  await press(page, needMessages.zh.form.post);
  const card = () => main(page).locator('li.card').filter({ hasText: '不再找的雷达' });
  await page.goto(`${demo.base}/needs/own`);
  await arrive(card().getByRole('link', { name: /^撤回/ }));
  await follow(page, '不撤回');
  expect(await card().textContent()).toContain('征集中');
  await arrive(card().getByRole('link', { name: /^撤回/ }));
  await press(page, '撤回需求');
  expect(await card().textContent()).toContain('已撤回');
});
