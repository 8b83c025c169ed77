import type { Actor } from '../../app/accounts/permissions/actor';
import { saveProducts } from '../../app/alliance/profile/products.server';
import { editProfile } from '../../app/alliance/profile/profile.server';
import { savedSearchFilters } from '../../app/alliance/saved-searches/saved-search';
import { saveScenario } from '../../app/atlas/saved-scenarios/saved-scenarios.server';
import { saveSearch } from '../../app/alliance/saved-searches/saved-searches.server';
import { answerSupplyLink, declareSupplyLink } from '../../app/alliance/supply-links/supply-links.server';
import { correctRecord } from '../../app/review-desk/correction.server';
import type { ReportForm } from '../../app/review-desk/report';
import { reportWrongData } from '../../app/review-desk/report-intake.server';
import { answerReport } from '../../app/review-desk/reports.server';
import type { Members } from './members';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** What members do: profile, products, links, a saved search; and what others say of their data. */
export function aroundMembers(stage: Stage, cast: Record<CastName, Actor>, members: Members): void {
  keptProfile(stage, members);
  supplyLinks(stage, members);
  savedSearch(stage, cast.official);
  wrongData(stage, cast.reviewer, members.secondId);
}

function keptProfile({ db, occasion }: Stage, { first, firstId: companyId }: Members): void {
  const introduction = { companyId, field: 'introZh', value: '演示企业，并不存在：做城市信息模型平台。' } as const;
  done(editProfile(db, first, introduction, occasion(10)));
  const evidence = { url: 'https://firm1.demo.example.cn/notice', fileId: null };
  const name = { companyId, field: 'nameZh', value: '广州云岫孪生智能科技有限公司（演示）', evidence } as const;
  done(editProfile(db, first, name, occasion(1)));
  const platform = {
    nameZh: '云岫平台（演示）',
    nameEn: 'Demonstration platform',
    url: 'https://firm1.demo.example.cn/platform',
    segmentId: 'gis.cim',
  };
  done(saveProducts(db, first, companyId, [platform], occasion(9)));
}

/** One that both sides confirm, one that the other side disputes. */
function supplyLinks({ db, occasion }: Stage, { first, second, firstId, secondId }: Members): void {
  const declared = (actor: Actor, companyId: number, otherId: number, daysAgo: number) => {
    const link = { companyId, otherIs: 'supplier', otherId, segmentId: 'gis.cim' } as const;
    return done(declareSupplyLink(db, actor, link, occasion(daysAgo))).id;
  };
  const agreed = declared(first, firstId, secondId, 6);
  done(answerSupplyLink(db, second, { id: agreed, move: 'confirm' }, occasion(5)));
  const doubtful = declared(second, secondId, firstId, 4);
  done(answerSupplyLink(db, first, { id: doubtful, move: 'dispute', reason: '演示：没有这笔业务' }, occasion(3)));
}

function savedSearch({ db, occasion }: Stage, official: Actor): void {
  const filters = savedSearchFilters.parse({ region: ['440100'], membership: ['active'] });
  done(saveSearch(db, official, { name: '广州的联盟成员（演示）', filters }, occasion(8)));
  const edits = ['control.ioc', 'simulation.decision'].map((segment) => ({ kind: 'fill' as const, segment }));
  const scenario = {
    name: '补两个下游环节（演示）',
    region: '440100',
    lens: 'registry' as const,
    scenario: { edits, version: null },
  };
  done(saveScenario(db, official, scenario, occasion(8)));
}

/** A report that waits, one that was right and one that was not. */
function wrongData({ db, occasion }: Stage, reviewer: Actor, companyId: number): void {
  const report = (text: string, daysAgo: number) => {
    const wrong: ReportForm = { fields: ['website'], text, source: null, email: 'reporter@demo.example.cn' };
    return done(reportWrongData(db, null, companyId, wrong, occasion(daysAgo))).id;
  };
  const answer = (reportId: number, move: 'uphold' | 'reject', reason: string) =>
    done(answerReport(db, reviewer, { reportId, move, reason }, occasion(10)));
  report('演示：网站打不开，应是 www.demo.example.cn', 2);
  const misspelt = report('演示：网址少了一个字母', 12);
  const right = { field: 'website', value: 'www.demo.example.cn', source: '演示：企业官网页脚' } as const;
  done(correctRecord(db, reviewer, { reportId: misspelt, ...right }, occasion(10)));
  answer(misspelt, 'uphold', '演示：已更正');
  answer(report('演示：企业已更名', 12), 'reject', '演示：登记信息未变');
}
