import {
  describe,
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  narrow,
  phone,
  test,
  type Page,
} from './harness';
import { awake, living } from './atlas-steps';
import { arrive } from './steps';

const guangzhou = '/atlas/440100';
const segment = (id: string) => `svg [data-segment="${id}"]`;
/** Without script the browser refuses to load it, and says so. */
const withoutScript = { javaScriptEnabled: false };
const scale = (page: Page) =>
  page
    .locator('svg .viewport')
    .getAttribute('transform')
    .then((transform) => Number(/scale\(([\d.]+)\)/.exec(transform ?? '')?.[1] ?? 1));
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
/** True as long as no page was loaded since. */
const stay = (page: Page) => page.evaluate(() => ((document.body as { stayed?: boolean }).stayed = true));
const stayed = (page: Page) => page.evaluate(() => (document.body as { stayed?: boolean }).stayed === true);

/** Links, of any line of which a finger has less than 24 px of height. */
const lowLinks = (page: Page) =>
  page.locator('.atlas-page a').evaluateAll((links) =>
    links.flatMap((link) => {
      const low = [...link.getClientRects()].some(({ height }) => height > 0 && height < 24);
      return low ? [link.textContent] : [];
    }),
  );

/** Opens the menu that holds a link and follows it. */
async function choose(page: Page, name: string): Promise<void> {
  const link = page.locator('.atlas-menu a', { hasText: name }).first();
  await link.locator('xpath=ancestor::details/summary').click();
  await link.click();
  await page.locator('.atlas-menu strong', { hasText: name }).waitFor();
}

describe('the atlas without script', () => {
  test('draws 47 segments and 95 links, selects by link, and lights the whole path', async ({ open }) => {
    const page = await open(guangzhou, withoutScript);
    expect(await page.locator('svg [data-segment]').count()).toBe(47);
    expect(await page.locator('svg .links .link').count()).toBe(95);
    expect(await page.getByRole('button', { name: '放大' }).count()).toBe(0);
    await arrive(page.locator(segment('gis.cim')));
    expect(query(page)['segment']).toBe('gis.cim');
    expect(await page.locator('#segment h2').textContent()).toContain('城市信息模型（CIM）基础平台');
    expect(await page.locator('svg .segment.selected').getAttribute('data-segment')).toBe('gis.cim');
    expect(await page.locator('svg .segment.lit').count()).toBeGreaterThan(10);
    await page.locator('.atlas-menu summary').first().click();
    await arrive(page.locator('.atlas-menu a', { hasText: '北京' }));
    expect(new URL(page.url()).pathname).toBe('/atlas/110000');
  });

  test('states the headline with its partial survey', async ({ open }) => {
    const page = await open(guangzhou, withoutScript);
    expect(await page.locator('.atlas-figures dd').allTextContents()).toEqual(['11 / 370', '42 / 95', '30 / 47']);
    expect(await page.locator('.atlas-notice').textContent()).toContain('未收录不等于没有');
  });

  test('finds a region by name, and offers regions where there is none', async ({ open }) => {
    const page = await open(guangzhou, { ...withoutScript, tolerates: /404/ });
    await page.locator('.atlas-menu summary').first().click();
    await page.getByLabel('其他地区').fill('深圳');
    await arrive(page.getByRole('button', { name: '查看' }));
    expect(new URL(page.url()).pathname).toBe('/atlas/440300');
    await page.goto(page.url().replace(/\/atlas.*/, '/atlas/999999'));
    expect(await page.getByRole('main').getByRole('link', { name: /广州/ }).count()).toBeGreaterThan(0);
  });
});

describe('the living atlas', () => {
  test('changes region, lens and chain in place: zoom, selection and scroll stay, the address follows, back leads back', async ({
    open,
  }) => {
    const page = await open(`${guangzhou}?segment=gis.cim`);
    await living(page);
    await stay(page);
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => scale(page)).toBeCloseTo(1.44);
    await page.evaluate(() => scrollTo(0, 40));
    await choose(page, '北京');
    await expect.poll(() => page.title()).toContain('北京');
    expect([new URL(page.url()).pathname, query(page)['segment']]).toEqual(['/atlas/110000', 'gis.cim']);
    await choose(page, '只计有公开来源的');
    await expect.poll(() => query(page)).toEqual({ lens: 'sourced', segment: 'gis.cim' });
    expect(await page.locator('svg .segment.selected').getAttribute('data-segment')).toBe('gis.cim');
    expect(await page.locator('#segment h2').textContent()).toContain('城市信息模型');
    expect(await scale(page)).toBeCloseTo(1.44);
    expect(await page.evaluate(() => scrollY)).toBe(40);
    await choose(page, 'BIM建模');
    await expect.poll(() => page.locator('svg [data-segment]:not(.stub)').count()).toBe(6);
    await page.waitForURL(/chain=/);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.title()).toContain('广州');
    await expect.poll(() => page.locator('.atlas-figures dd').first().textContent()).toBe('11 / 370');
    await page.goForward();
    await expect.poll(() => page.title()).toContain('北京');
    expect(await stayed(page)).toBe(true);
  });

  test('keeps each of two views asked for at once as a step, whose address follows its picture', async ({ open }) => {
    const page = await open(guangzhou);
    await living(page);
    const [beijing, shanghai] = ['110000', '310000'].map((code) => `.atlas-menu a[href*="/atlas/${code}"]`);
    for (const link of [beijing!, shanghai!]) {
      const view = page.waitForResponse(/view\.json/);
      await page.locator(link).first().dispatchEvent('pointerdown');
      await view;
    }
    await page.waitForTimeout(100);
    await page.evaluate(
      (links) => {
        for (const link of links) document.querySelector<HTMLElement>(link)!.click();
      },
      [beijing!, shanghai!],
    );
    await page.waitForURL(/310000/);
    await page.goBack();
    await page.waitForURL(/110000/);
    await expect.poll(() => page.title()).toContain('北京');
    await page.goBack();
    await page.waitForURL(/440100/);
  });

  test('draws after each change what the server draws for that address', async ({ open }) => {
    const page = await open(guangzhou, { reducedMotion: 'reduce' });
    await living(page);
    for (const change of ['上海', '只计有公开来源的', '地理信息建模', '代表性企业名单', '全部']) {
      // What is pointed at is drawn ahead.
      await page.locator('.atlas-menu a', { hasText: change }).first().dispatchEvent('pointerdown');
      await page.waitForTimeout(400);
      await choose(page, change);
    }
    await expect.poll(() => query(page)).toEqual({ lens: 'representative' });
    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await living(other);
    const drawn = (one: Page) =>
      one.locator('svg.atlas-drawing').evaluate((svg) =>
        [svg, ...svg.querySelectorAll('*')].map((element) => {
          const attributes = [...element.attributes].map(({ name, value }) =>
            name === 'class' ? value.split(' ').sort().join(' ') : `${name}=${value}`,
          );
          const text = element.children.length === 0 ? element.textContent : '';
          return `${element.localName} ${attributes.filter(Boolean).sort().join(' ')} ${text}`;
        }),
      );
    expect(await drawn(page)).toEqual(await drawn(other));
    expect(await page.locator('.atlas-part-headline').textContent()).toBe(
      await other.locator('.atlas-part-headline').textContent(),
    );
  });

  test('draws by itself only when somebody uses the page: a click before that is followed in place', async ({
    open,
  }) => {
    const page = await open(guangzhou);
    await awake(page);
    await stay(page);
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await loaded()).filter((name) => /hand|json/.test(name))).toEqual([]);
    await page
      .locator(segment('gis.cim'))
      .evaluate((box) => box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    await page.locator('#segment').waitFor();
    expect(query(page)['segment']).toBe('gis.cim');
    expect((await loaded()).filter((name) => /hand|view\.json/.test(name)).length).toBe(2);
    expect(await stayed(page)).toBe(true);
  });

  test('says so when the data are others than those that the page was made of, and loads it anew', async ({ open }) => {
    const page = await open(guangzhou);
    await awake(page);
    await stay(page);
    // Until the page is another: the button's focus asks for the data once more.
    let others = true;
    await page.route('**/view.json*', async (route) => {
      if (!others) return route.continue();
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), digest: 'another' } });
    });
    await page.locator('.atlas-page').dispatchEvent('pointerover');
    await page.locator('.atlas-changed').waitFor();
    expect(await page.locator('.atlas-frame[data-hand]').count()).toBe(0);
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('.atlas-changed button')!;
      button.dataset['stays'] = '';
      new MutationObserver(([change]) => (button.dataset['stays'] = change ? 'moved' : '')).observe(
        button.closest('.atlas-changed')!.parentElement!,
        { childList: true },
      );
    });
    // Each sign of a reader asks for the hand once more.
    await page.locator('.atlas-page').dispatchEvent('pointerdown');
    await page.locator('.atlas-page').dispatchEvent('focusin');
    await page.waitForTimeout(300);
    expect(await page.locator('.atlas-changed button').getAttribute('data-stays')).toBe('');
    page.once('framenavigated', () => (others = false));
    await arrive(page.getByRole('button', { name: '刷新' }));
    expect(await stayed(page)).toBe(false);
    await living(page);
  });

  test('loads the page where the data do not come', async ({ open }) => {
    const page = await open(guangzhou, { tolerates: /panel\.json/ });
    await living(page);
    await page.route('**/panel.json*', (route) => route.abort());
    await arrive(page.locator(segment('gis.cim')));
    expect(await page.locator('#segment h2').textContent()).toContain('城市信息模型');
    expect(query(page)['segment']).toBe('gis.cim');
  });

  test('says that the data have changed, and shows them when asked', async ({ open }) => {
    const page = await open(guangzhou);
    await living(page);
    await stay(page);
    await page.route('**/view.json*', async (route) => {
      const answer = await route.fetch();
      const view = (await answer.json()) as { title: string };
      await route.fulfill({ response: answer, json: { ...view, digest: 'another', title: '新数据' } });
    });
    await page.waitForTimeout(5100);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByRole('button', { name: '刷新' }).click();
    await expect.poll(() => page.title()).toBe('新数据');
    expect(await page.locator('.atlas-changed').count()).toBe(0);
    expect(await stayed(page)).toBe(true);
  });
});

describe('the atlas with a pointer', () => {
  test('lights the path of what is pointed at and says what it is', async ({ open }) => {
    const page = await open(guangzhou);
    await living(page);
    await page.locator(segment('control.ioc')).hover();
    await page.locator('svg.tracing').waitFor();
    await expect
      .poll(() => page.locator('.atlas-tip').textContent())
      .toBe('城市运行管理服务平台：未收录（不等于没有），位于 370 条路径中的 240 条上');
    await page.mouse.move(5, 5);
    await page.locator('svg.tracing').waitFor({ state: 'detached' });
  });

  test('is enlarged 1.2 times by a notch of the wheel, and the page scrolls where nothing is left to make smaller', async ({
    open,
  }) => {
    const page = await open(guangzhou, { reducedMotion: 'reduce' });
    await living(page);
    await page.locator(segment('sensing.video')).hover();
    await page.mouse.wheel(0, -100);
    await expect.poll(() => scale(page)).toBeCloseTo(1.2);
    await page.mouse.wheel(0, 100);
    await expect.poll(() => scale(page)).toBe(1);
    await page.mouse.wheel(0, 100);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('is a picture of itself while it is dragged, and itself again where it rests', async ({ open }) => {
    const page = await open(guangzhou);
    await living(page);
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => scale(page)).toBeCloseTo(1.44);
    const [picture, place] = [page.locator('canvas.atlas-moved'), page.locator('svg .viewport')];
    await picture.waitFor({ state: 'hidden' });
    const before = await place.getAttribute('transform');
    await page.locator(segment('gis.cim')).hover();
    await page.mouse.down();
    await page.mouse.move(600, 400, { steps: 5 });
    await picture.waitFor();
    expect(await place.getAttribute('transform')).toBe(before);
    await page.mouse.up();
    await picture.waitFor({ state: 'hidden' });
    expect(await place.getAttribute('transform')).not.toBe(before);
    expect(await scale(page)).toBeCloseTo(1.44);
  });
});

describe('the atlas by keyboard', () => {
  test('is one tab stop; arrows follow links, Enter opens, Escape clears, and each step is spoken', async ({
    open,
  }) => {
    const page = await open(guangzhou, { reducedMotion: 'reduce' });
    await living(page);
    expect(await page.locator('svg [tabindex="0"]').count()).toBe(1);
    await page.locator('svg [tabindex="0"]').focus();
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.getAttribute('data-segment'));
    const first = await focused();
    await page.keyboard.press('End');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    await page.locator(segment('sensing.sensor')).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('sensing.network');
    await expect.poll(() => page.locator('.atlas-spoken').textContent()).toContain('物联网通信模组与网关：2 家企业');
    await page.keyboard.press('Enter');
    await page.locator('#segment').waitFor();
    expect(await focused()).toBe('sensing.network');
    await page.keyboard.press('Escape');
    await page.locator('#segment').waitFor({ state: 'detached' });
    await page.keyboard.press('+');
    await expect.poll(() => scale(page)).toBeCloseTo(1.44);
    await page.keyboard.press('0');
    await expect.poll(() => scale(page)).toBe(1);
  });

  test('finds a segment by pinyin after a slash, and flies there', async ({ open }) => {
    const page = await open(guangzhou, { reducedMotion: 'reduce' });
    await living(page);
    await page.keyboard.press('/');
    await page.keyboard.type('wulianganzhi');
    await page.getByRole('option', { name: '物联感知平台' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => scale(page)).toBeGreaterThan(2);
    await expect.poll(() => page.locator('.atlas-spoken').textContent()).toContain('物联感知平台：2 家企业');
  });
});

describe('the atlas everywhere', () => {
  test('is accessible in both languages, both themes, under both lenses', async ({ open }) => {
    for (const [path, options] of [
      [guangzhou, {}],
      [`${guangzhou}?lang=en&segment=gis.cim`, {}],
      [`${guangzhou}?segment=control.ioc`, { colorScheme: 'dark' }],
      [`${guangzhou}?lens=representative&chain=gis`, {}],
    ] as const) {
      const page = await open(path, options);
      await living(page);
      await expectAccessible(page);
    }
  });

  test('opens lanes one by one on a phone, answers a tap with a sheet in view, and never scrolls sideways', async ({
    open,
  }) => {
    const page = await open(guangzhou, { viewport: phone, hasTouch: true, reducedMotion: 'reduce' });
    await living(page);
    expect(await page.locator('.atlas-lane').count()).toBe(6);
    await page.locator('.atlas-lane summary').nth(1).tap();
    await page
      .getByRole('link', { name: /GIS基础软件平台/ })
      .first()
      .tap();
    const sheet = page.locator('#segment');
    await sheet.waitFor();
    const box = (await sheet.boundingBox())!;
    expect(box.y + box.height).toBeCloseTo(phone.height, 0);
    expect(box.height).toBeLessThan(phone.height / 2);
    expect(await page.locator('#segment h2').textContent()).toContain('GIS基础软件平台');
    expect(await lowLinks(page)).toEqual([]);
    await page.getByRole('button', { name: '展开' }).tap();
    expect((await sheet.boundingBox())!.height).toBeGreaterThan(box.height);
    await page.getByRole('button', { name: '收起' }).tap();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: '看图' }).click();
    await page.locator('svg.atlas-drawing').waitFor();
    expect(await page.locator('.atlas-lane').first().isVisible()).toBe(false);
    const small = await open(`${guangzhou}?lang=en&segment=gis.cim`, { ...withoutScript, viewport: narrow });
    await expectNoSidewaysScroll(small);
  });

  test('shows the whole graph in the window from 1280×720, the panel beside it', async ({ open }) => {
    for (const [width, height, language] of [
      [1280, 720, 'zh'],
      [1280, 720, 'en'],
      [2560, 1440, 'zh'],
    ] as const) {
      const page = await open(`${guangzhou}?segment=gis.cim&lang=${language}`, { viewport: { width, height } });
      await living(page);
      const graph = (await page.locator('svg.atlas-drawing').boundingBox())!;
      const panel = (await page.locator('#segment').boundingBox())!;
      expect(graph.y + graph.height).toBeLessThanOrEqual(height);
      expect(panel.x).toBeGreaterThanOrEqual(graph.x + graph.width);
    }
  });

  test('prints the drawing with its headline and lens on one page, without controls', async ({ open }) => {
    const chosen = `${guangzhou}?segment=gis.cim`;
    const english = [`${guangzhou}?lang=en`, `${chosen}&lang=en`];
    const many = 'control.ioc,simulation.decision,fusion.governance,control.lowcode,sensing.lidar,gis.remote';
    const tried = [`${guangzhou}?fill=control.ioc&lang=en`, `${guangzhou}?fill=${many}&lang=en`];
    const nothing = `${guangzhou}?mode=scenario`;
    for (const path of [guangzhou, `${guangzhou}?fill=control.ioc`, chosen, ...english, ...tried, nothing]) {
      const page = await open(path, { viewport: desktop });
      await page.locator('svg.atlas-drawing').waitFor();
      const paper = await page.pdf({ preferCSSPageSize: true });
      expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.atlas-controls').isVisible()).toBe(false);
      expect(await page.locator('.atlas-figures').isVisible()).toBe(true);
      expect(await page.locator('svg.atlas-drawing .legend').isVisible()).toBe(true);
      expect(await page.locator('.atlas-sources').isVisible()).toBe(true);
      // Of a what-if who could come is on the sheet, and the figures it leads to, not those of now alone.
      if (path === nothing) {
        const said = page.locator('.scenario-nothing, .scenario-next');
        expect((await said.allTextContents()).join(' ')).toMatch(
          /还没有假设.*下一步补“城市运行管理服务平台”增加最多：\+27 条/s,
        );
        for (const sentence of await said.all()) expect(await sentence.isVisible()).toBe(true);
      }
      if (!path.includes('fill=')) continue;
      expect(await page.locator('.scenario-who').first().textContent()).toMatch(/数字政通|eGOVA/i);
      expect(await page.locator('.scenario-who').first().isVisible()).toBe(true);
      expect(await page.locator('.atlas-figures dd').first().textContent()).toMatch(/^11 → \d+ \/ 370$/);
    }
  });

  test('offers the same picture as a file', async ({ open }) => {
    const page = await open(`${guangzhou}/drawing.svg?lens=representative`);
    expect(await page.locator('[data-segment]').count()).toBe(47);
    expect(await page.locator('a').count()).toBe(0);
    expect(await page.locator('text').first().textContent()).toBe('广州数字孪生产业链图');
  });

  test('names what is allowed when a parameter is wrong', async ({ open }) => {
    const page = await open(`${guangzhou}?chain=nothing`, { tolerates: /400/ });
    expect(await page.getByRole('main').textContent()).toContain('simulation');
  });
});
