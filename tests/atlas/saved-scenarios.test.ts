import { describe, expect, it } from 'vitest';
import { savedScenarioList } from '../../app/atlas/saved-scenarios/saved-scenario-list.server';
import { listScenarios, removeScenario, saveScenario } from '../../app/atlas/saved-scenarios/saved-scenarios.server';
import type { Scenario } from '../../app/scenarios/scenario';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

const ioc: Scenario = { edits: [{ kind: 'fill', segment: 'control.ioc' }], version: '0123abcd' };

describe('a scenario that somebody keeps', () => {
  const keeping = () => {
    const s = scene(testDatabase());
    const [owner, other] = [s.person(), s.person()];
    const keep = (name: string, scenario: Scenario = ioc) =>
      saveScenario(s.db, owner, { name, region: '440100', lens: 'registry', scenario }, s.occasion());
    return { s, db: s.db, owner, other, keep };
  };

  it('is opened as it was made, and says what it comes to by the records of now', () => {
    const { db, owner, keep } = keeping();
    valueOf(keep('补运行平台'));
    expect(listScenarios(db, owner.accountId)).toMatchObject([{ name: '补运行平台', scenario: ioc }]);
    const { kept, asked } = savedScenarioList(db, owner, 'zh', null);
    expect(kept[0]).toMatchObject({
      edits: ['补上“城市运行管理服务平台”'],
      now: '现在算：完整供应路径 11 → 38 / 370',
      href: '/atlas/440100?fill=control.ioc&at=0123abcd',
    });
    expect(asked).toBeNull();
  });

  it('supposes something', () => {
    const { keep } = keeping();
    expect(keep('空的', { edits: [], version: null })).toMatchObject({ code: 'nothing-supposed' });
  });

  it('is seen and deleted by nobody else', () => {
    const { s, db, owner, other, keep } = keeping();
    const { id } = valueOf(keep('第二个'));
    expect(listScenarios(db, other.accountId)).toEqual([]);
    expect(removeScenario(db, other, id, s.occasion())).toMatchObject({ code: 'scenario-unknown' });
    valueOf(removeScenario(db, owner, id, s.occasion()));
    expect(removeScenario(db, owner, id, s.occasion())).toMatchObject({ code: 'scenario-unknown' });
  });

  it('is one of fifty at most', () => {
    const { keep } = keeping();
    for (let count = 0; count < 50; count++) valueOf(keep(`方案 ${count}`));
    expect(keep('第五十一个')).toMatchObject({ code: 'too-many', allowed: ['50'] });
  });
});
