import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { atlasView } from '../../../app/atlas/atlas-view.server';
import { scenarioChoice } from '../../../app/atlas/scenario/scenario-choice.server';
import { regionModel } from '../../../app/atlas/scenario/region-model.server';
import { ScenarioPanel } from '../../../app/atlas/scenario/scenario-panel';
import { shownOf } from '../../../app/atlas/scenario/scenario-shown';
import { shownScenario, triedPicture } from '../../../app/atlas/scenario/scenario-view.server';
import { asSent } from '../../scenarios/as-sent';
import { readScenario, scenarioQuery } from '../../../app/scenarios/scenario';
import { prepareModel, type ScenarioModel } from '../../../app/scenarios/scenario-model';
import { scenarioOutcome } from '../../../app/scenarios/scenario-outcome';
import type { Language } from '../../../app/i18n/language';
import { testDatabase } from '../../database';
import fc from '../../properties';
import { randomEdits } from '../../scenarios/random-edits';

const db = testDatabase();

function shown(query: string, region = '440100', language: Language = 'zh') {
  const request = new Request(`http://localhost/atlas/${region}?${query}${language === 'en' ? '&lang=en' : ''}`);
  return shownScenario(db, language, scenarioChoice(db, request, region, language)!);
}

function around(query: string) {
  const request = new Request(`http://localhost/atlas/440100?${query}`);
  const choice = scenarioChoice(db, request, '440100', 'zh')!;
  return atlasView(db, 'zh', choice, triedPicture('zh', choice, shownScenario(db, 'zh', choice)));
}

const differences = (query: string) =>
  shown(query).view.figures.map(({ before, after, difference }) => [before, after, difference]);

describe('a what-if on Guangzhou', () => {
  it('is asked for by its mode or by what it supposes, and otherwise not', () => {
    const choice = (query: string) =>
      scenarioChoice(db, new Request(`http://localhost/atlas/440100?${query}`), '440100', 'zh');
    expect(choice('lens=registry&segment=gis.cim')).toBeNull();
    expect(choice('mode=scenario')!.scenario.edits).toEqual([]);
    expect(choice('fill=control.ioc')!.scenario.edits).toHaveLength(1);
  });

  it('gives the three coverages before, after and their difference', () => {
    expect(differences('fill=control.ioc,simulation.decision')).toEqual([
      ['11', '66', '+55'],
      ['42', '51', '+9'],
      ['30', '32', '+2'],
    ]);
    expect(differences('fill=fusion.governance')).toEqual([
      ['11', '11', '0'],
      ['42', '47', '+5'],
      ['30', '31', '+1'],
    ]);
    expect(differences('fill=fusion.governance,control.lowcode')[0]).toEqual(['11', '15', '+4']);
  });

  it('names what each step adds in its turn and alone, and who could come', () => {
    const { view } = shown('fill=control.ioc,simulation.decision');
    expect(view.edits.map(({ ordinal, gain }) => [ordinal, gain])).toEqual([
      ['①', '+27'],
      ['②', '+28'],
    ]);
    expect(view.together).toContain('① +27、② +14；合起来 +55 条');
    const [ioc, decision] = view.edits.map(({ who }) => who!);
    expect(ioc!.elsewhere.map(({ name, region }) => [name, region])).toEqual([['数字政通', '北京']]);
    expect(ioc!.verify).toBeNull();
    expect(ioc!.neighbours.length).toBeGreaterThan(0);
    expect([decision!.verify === null, decision!.elsewhere]).toEqual([false, []]);
    // Nothing of these chains' people is published: that is said once.
    expect([ioc!.talent, decision!.talent, view.talentNote]).toEqual([
      null,
      null,
      '人才：这些技术链在这里还没有可公布的数。能确定的持证人满 5 人就公布；登记了需求就比较。',
    ]);
  });

  it('lets a firm come in the place of the fill, says what more that adds, and never counts the two as two steps', () => {
    const who = shown('fill=control.ioc,simulation.decision').view.edits[0]!.who!.elsewhere[0]!;
    expect(who.comeGain).toBe('（路径数不变）');
    expect(who.comeHref).toMatch(/\?fill=simulation\.decision&come=[a-z]+&at=/);
    const { view } = shown(who.comeHref.split('?')[1]!);
    expect([view.counter!.after, view.edits.map(({ gain }) => gain).sort()]).toEqual(['66', ['+14', '+41']]);
    const both = shown(`fill=control.ioc&${/come=[a-z]+/.exec(who.comeHref)![0]}`).view;
    expect(both.edits.map(({ gain, state }) => [gain, state])).toEqual([
      ['+27', null],
      ['0', '前面的假设已经包含，这一步不再增加'],
    ]);
  });

  it('names the other gap on the same paths where a fill adds none alone', () => {
    expect(shown('fill=control.lowcode').view.edits[0]!.state).toMatch(/数据治理与融合平台 \(\+4\)/);
    expect(shown('fill=fusion.governance').view.edits[0]!.state).toMatch(/低代码孪生应用开发平台 \(\+4\)/);
  });

  it('offers what reaches a target, each way as a link that fills it', () => {
    const { reach } = shown('fill=control.ioc,simulation.decision&reach=20').view;
    expect(reach!.sets.map(({ complete }) => complete)).toEqual(['108', '98', '85', '84', '80', '78']);
    expect(reach!.sets[0]!.href).toContain('simulation.emergency');
    expect(shown('mode=scenario&reach=20').view.reach!.inAll).toBe(
      '每一种都有：城市推演与决策支持服务、城市运行管理服务平台',
    );
  });

  it('is drawn with what is filled, what each gap adds next, and what carries only now', () => {
    const { tried } = shown('fill=control.ioc');
    const marks = shownOf(tried!);
    const hrefs = new Map(tried!.hrefs);
    expect(tried!.changes).toEqual([['control.ioc', 'filled']]);
    expect(tried!.steps).toEqual([['control.ioc', '①']]);
    expect(tried!.paths).toEqual(['11', '38', '370']);
    expect(marks.gains.get('simulation.decision')).toBe('+28');
    expect(marks.links.get('sensing.operation>control.ioc')?.fresh).toBe(true);
    expect(hrefs.get('control.ioc')).toBe('/atlas/440100?mode=scenario');
    expect(hrefs.get('simulation.decision')).toContain('fill=control.ioc%2Csimulation.decision');
  });

  it('counts step by step, and where nothing is supposed says the count alone', () => {
    const counted = (query: string) => [...shown(query).view.counter!.steps, shown(query).view.counter!.after];
    expect(counted('mode=scenario')).toEqual(['11']);
    expect(counted('fill=control.ioc')).toEqual(['11', '38']);
    expect(counted('fill=control.ioc,simulation.decision')).toEqual(['11', '38', '66']);
  });

  it('changes the figures, the chains, the segments and the order around the drawing as the drawing itself', () => {
    const query = 'fill=control.ioc,simulation.decision&drop=bim.kernel';
    const view = around(query);
    expect(view.figures!.map(({ before, part, whole }) => [before, part, whole])).toEqual(
      shown(query).view.figures.map(({ before, after, whole }) => [before === after ? null : before, after, whole]),
    );
    expect(view.chains.map(({ tried, coverage }) => tried ?? coverage)).toEqual([
      '6 / 8 有记录',
      '5 / 7 有记录',
      '3 → 2 / 6',
      '5 / 9 有记录',
      '4 → 5 / 8',
      '7 → 8 / 9',
    ]);
    const rows = new Map(view.chains.flatMap(({ segments }) => segments).map(({ id, tried }) => [id, tried!]));
    expect(rows.get('control.ioc')).toMatchObject({ change: 'filled', text: '推演补上 ①' });
    expect(rows.get('bim.kernel')).toMatchObject({ change: 'lost', text: '推演失去 ③' });
    expect(rows.get('control.lowcode')!.text).toBeNull();
    expect(rows.get('simulation.emergency')!.text).toMatch(/^补上它，完整路径 \+\d+ 条$/);
    expect([view.fills, view.leastRecorded, view.counterpart]).toEqual([[], null, null]);
    const order = (of: string) => around(of).fillOrder.join('');
    expect(order('mode=scenario')).toContain('城市运行管理服务平台');
    expect(order('fill=control.ioc')).not.toContain('城市运行管理服务平台');
    expect(around('mode=scenario').figures).toEqual(
      atlasView(db, 'zh', { region: '440100', lens: 'registry', chain: null, segment: null }).figures,
    );
  });

  it('has one number for a step, in the list, in the sum and in the box, whatever does not count', () => {
    const { view, tried } = shown('fill=gis.cim,control.ioc,simulation.decision');
    expect(view.edits.map(({ ordinal, gain }) => [ordinal, gain])).toEqual([
      ['①', null],
      ['②', '+27'],
      ['③', '+28'],
    ]);
    expect(view.together).toContain('② +27、③ +14；合起来 +55 条');
    expect(new Map(tried!.steps)).toEqual(
      new Map([
        ['control.ioc', '②'],
        ['simulation.decision', '③'],
      ]),
    );
    const come = shown('fill=simulation.decision&come=shuzizhengtong&lose=zhongwangruanjian');
    expect(come.tried!.steps).toEqual([
      ['simulation.decision', '①'],
      ['control.ioc', '②'],
      ['bim.kernel', '③'],
      ['bim.authoring', '③'],
      ['simulation.cae', '③'],
    ]);
  });

  it('stands beside up to two others, each with its figures', () => {
    const beside = encodeURIComponent('fill=control.ioc');
    const { view } = shown(`fill=simulation.decision&beside=${beside}&beside=${beside}&beside=${beside}`);
    expect(view.beside.map(({ name, figures }) => [name, figures[0]])).toEqual([
      ['方案 1', '38 (+27)'],
      ['方案 2', '38 (+27)'],
      ['当前', '25 (+14)'],
    ]);
    expect(view.putAsideHref).toBeNull();
    // Each says what it supposes under its name: in a column of its own there is no room for it beside the figures.
    const table = renderToStaticMarkup(<ScenarioPanel view={view} />).split('并排比较</h2>')[1]!;
    expect(
      table
        .match(/<th[^>]*scope="row"[^>]*>.*?<\/th>/g)!
        .slice(0, 3)
        .map((head) => head.includes('补上“')),
    ).toEqual([true, true, true]);
    expect(table.match(/<thead>.*?<\/thead>/)![0].match(/<th /g)).toHaveLength(4);
  });

  it('says what has come true, what is left out and why, and that the records have changed', () => {
    const { view } = shown('fill=gis.cim,no.such&lose=nobody&at=00000000&grow=x');
    expect(view.edits.map(({ state }) => state)).toEqual([
      '已成事实',
      '没有这个环节，不计',
      '它不在这个地区的记录里，不计',
    ]);
    expect(view.notes).toEqual([
      '网址里另有 1 条读不懂或超过 40 条，没有算进来。',
      '这个方案做出之后，所依据的记录有变动；这里按现在的记录重新算。',
    ]);
  });

  it('is not computed under a published list, nor where nothing is recorded, and says why', () => {
    for (const [query, region] of [
      ['mode=scenario&lens=representative', '440100'],
      ['fill=control.ioc', '542500'],
    ] as const) {
      const found = shown(query, region);
      expect([found.tried, found.view.counter, found.view.figures]).toEqual([null, null, []]);
      expect(found.view.refused!.text).toMatch(/所以不能推演/);
    }
  });

  it('counts no firm of a region that may not be compared', () => {
    const { view } = shown('fill=control.ioc', '110000');
    expect(view.edits[0]!.who?.neighboursNone ?? '这个地区不计企业家数').toBe('这个地区不计企业家数');
  });

  it('reads in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const html = renderToStaticMarkup(
        <ScenarioPanel view={shown('fill=control.ioc,simulation.decision&reach=20', '440100', language).view} />,
      );
      expect(html).toContain('66');
      if (language === 'en') expect(html.replaceAll(/lang=en/g, '')).toContain('Alone: ① +27, ② +14; together +55');
    }
  });
});

describe('trying a thousand scenarios', () => {
  it('writes no row, and each is the same from the facts as they travel to the browser', () => {
    const { prepared } = regionModel(db, '440100', 'registry')!;
    const travelled = prepareModel(JSON.parse(JSON.stringify(prepared.model)) as ScenarioModel);
    const rows = () => db.$client.prepare('select total_changes()').pluck().get();
    const before = rows();
    fc.assert(
      fc.property(randomEdits(prepared.model, 3), (edits) => {
        const query = new URLSearchParams({ mode: 'scenario', ...scenarioQuery({ edits, version: null }) });
        const { view } = shown(String(query));
        const there = asSent(scenarioOutcome(travelled, readScenario(query)));
        expect(view.figures.map(({ after }) => after)).toEqual([
          there.after.paths[0],
          String(there.after.links[0]),
          String(there.after.segments[0]),
        ]);
      }),
      { numRuns: 1000 },
    );
    expect(rows()).toBe(before);
  });
});
