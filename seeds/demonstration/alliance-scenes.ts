import type { Actor } from '../../app/accounts/permissions/actor';
import { startApplication } from '../../app/alliance/applications/application-start.server';
import { saveIdentity } from '../../app/alliance/applications/application-edit.server';
import { findApplication } from '../../app/alliance/applications/application.server';
import { changeMembership } from '../../app/alliance/memberships.server';
import { editProfile, saveProducts } from '../../app/alliance/profile/profile.server';
import { saveSearch } from '../../app/alliance/saved-searches/saved-searches.server';
import { savedSearchFilters } from '../../app/alliance/saved-searches/saved-search';
import { appealRefusal, withdrawApplication } from '../../app/alliance/applications/submission.server';
import { answerSupplyLink, declareSupplyLink } from '../../app/alliance/supply-links/supply-links.server';
import { commentOnApplication, takeApplication } from '../../app/desk/holding.server';
import { decideApplication } from '../../app/desk/decision.server';
import { answerReport, reportWrongData } from '../../app/desk/reports.server';
import { decided, filledDraft, submitted } from './applications';
import { madeUpFirm, onRecord } from './firms';
import { colleagueScenes, offerScenes } from './offer-scenes';
import type { CastName } from './people';
import { asMember, done, type Stage } from './stage';

/** Firms of the alliance in every state: members, applications, claims, links, reports, changes, duplicates. Answers the two members that act. */
export function allianceScenes(stage: Stage, cast: Record<CastName, Actor>): Members {
  const members = makeMembers(stage, cast);
  openApplications(stage, cast);
  closedApplications(stage, cast);
  aroundMembers(stage, cast, members);
  offerScenes(stage, cast, members);
  colleagueScenes(stage, cast, members);
  return members;
}

interface Members {
  readonly first: Actor;
  readonly second: Actor;
  readonly firstId: number;
  readonly secondId: number;
}

/** An active member, one that claimed its record, one suspended, one that left. */
function makeMembers(stage: Stage, cast: Record<CastName, Actor>): Members {
  const { db } = stage;
  const join = (actor: Actor, number: number, segmentId: string, daysAgo: number, claim = false): number => {
    const start = claim
      ? ({ kind: 'claim', companyId: onRecord(stage, number, { uscc: null, website: null }, [segmentId]) } as const)
      : ({ kind: 'new' } as const);
    const id = submitted(stage, actor, number, daysAgo + 2, { segmentId, start });
    decided(stage, cast.reviewer, id, 'approve', '演示：材料齐全', daysAgo);
    return findApplication(db, id)!.companyId!;
  };
  const firstId = join(cast.firm1, 0, 'gis.cim', 20);
  const secondId = join(cast.firm2, 1, 'gis.cim', 15, true);
  const suspended = join(cast.firm3, 2, 'gis.cim', 25);
  done(
    changeMembership(
      db,
      cast.reviewer,
      { companyId: suspended, move: 'suspend', reason: '演示：资料过期未更新' },
      stage.occasion(3),
    ),
  );
  const ended = join(cast.firm7, 3, 'gis.cim', 28);
  done(
    changeMembership(
      db,
      cast.reviewer,
      { companyId: ended, move: 'end', reason: '演示：企业申请退出' },
      stage.occasion(5),
    ),
  );
  return { first: asMember(cast.firm1, firstId), second: asMember(cast.firm2, secondId), firstId, secondId };
}

/** Drafts, files that wait (in time, due soon, overdue), one in review, one with a likely duplicate, one returned. */
function openApplications(stage: Stage, cast: Record<CastName, Actor>): void {
  const { db } = stage;
  const begun = done(startApplication(db, cast.firm6, { kind: 'new' }, stage.occasion(2)));
  done(
    saveIdentity(
      db,
      cast.firm6,
      { id: begun.id, revision: begun.revision },
      { ...madeUpFirm(4), uscc: '91449999DEM0000050', address: null, contactPhone: null },
      stage.occasion(2),
    ),
  );
  submitted(stage, cast.firm7, 5, 0);
  submitted(stage, cast.firm7, 6, 5);
  submitted(stage, cast.firm7, 7, 16);
  onRecord(stage, 8, { uscc: null, nameZh: '广州榕荫智造技术有限公司（演示）' });
  submitted(stage, cast.firm7, 8, 1);
  const claimed = submitted(stage, cast.talent, 9, 3, {
    start: { kind: 'claim', companyId: onRecord(stage, 9, { uscc: null }) },
  });
  done(takeApplication(db, cast.reviewer2, claimed, stage.occasion(1)));
  onRecord(stage, 8, { uscc: null, nameZh: '榕荫智造（演示）公司', shortName: '榕荫智造', website: null });
  const returned = submitted(stage, cast.firm4, 10, 6);
  done(takeApplication(db, cast.reviewer, returned, stage.occasion(4)));
  done(
    commentOnApplication(
      db,
      cast.reviewer,
      returned,
      { field: 'address', text: '演示：请写到门牌号' },
      stage.occasion(4),
    ),
  );
  done(
    commentOnApplication(
      db,
      cast.reviewer,
      returned,
      { field: 'capabilities.gis.cim', text: '演示：请附案例' },
      stage.occasion(4),
    ),
  );
  done(
    decideApplication(
      db,
      cast.reviewer,
      returned,
      { decision: 'return', reason: '演示：两处要补充，见各项说明' },
      stage.occasion(4),
    ),
  );
}

/** Withdrawn, refused, and refused with an appeal. */
function closedApplications(stage: Stage, cast: Record<CastName, Actor>): void {
  const { db } = stage;
  const withdrawn = filledDraft(stage, cast.firm5, 11, 9);
  done(withdrawApplication(db, cast.firm5, withdrawn, stage.occasion(8)));
  const refused = submitted(stage, cast.firm4, 16, 20, {
    identity: { nameZh: '广州虚舟测试有限公司（演示）', shortName: '虚舟（演示）' },
  });
  decided(stage, cast.reviewer, refused, 'refuse', '演示：证据不属于本企业', 17);
  const appealed = submitted(stage, cast.firm5, 17, 14, {
    identity: { nameZh: '广州空谷样例有限公司（演示）', shortName: '空谷（演示）' },
  });
  decided(stage, cast.reviewer, appealed, 'refuse', '演示：看不出与数字孪生有关', 11);
  done(appealRefusal(db, cast.firm5, appealed, '演示：产品用于城市信息模型平台，附合同摘录', stage.occasion(2)));
}

/** What members do: profile, products, links, a saved search; and what others say of their data. */
function aroundMembers(
  stage: Stage,
  cast: Record<CastName, Actor>,
  { first, second, firstId, secondId }: Members,
): void {
  const { db } = stage;
  done(
    editProfile(
      db,
      first,
      { companyId: firstId, field: 'introZh', value: '演示企业，并不存在：做城市信息模型平台。' },
      stage.occasion(10),
    ),
  );
  done(
    editProfile(
      db,
      first,
      { companyId: firstId, field: 'nameZh', value: '广州云岫孪生智能科技有限公司（演示）' },
      stage.occasion(1),
    ),
  );
  done(
    saveProducts(
      db,
      first,
      firstId,
      [
        {
          nameZh: '云岫平台（演示）',
          nameEn: 'Demonstration platform',
          url: 'https://firm1.demo.example.cn/platform',
          segmentId: 'gis.cim',
        },
      ],
      stage.occasion(9),
    ),
  );
  const link = done(
    declareSupplyLink(
      db,
      first,
      { companyId: firstId, otherIs: 'supplier', otherId: secondId, segmentId: 'gis.cim' },
      stage.occasion(6),
    ),
  );
  done(answerSupplyLink(db, second, { id: link.id, move: 'confirm' }, stage.occasion(5)));
  const doubtful = done(
    declareSupplyLink(
      db,
      second,
      { companyId: secondId, otherIs: 'supplier', otherId: firstId, segmentId: 'gis.cim' },
      stage.occasion(4),
    ),
  );
  done(
    answerSupplyLink(db, first, { id: doubtful.id, move: 'dispute', reason: '演示：没有这笔业务' }, stage.occasion(3)),
  );
  done(
    saveSearch(
      db,
      cast.official,
      {
        name: '广州的联盟成员（演示）',
        filters: savedSearchFilters.parse({ region: ['440100'], membership: ['active'] }),
      },
      stage.occasion(8),
    ),
  );
  const report = (text: string, daysAgo: number) =>
    done(
      reportWrongData(
        db,
        null,
        secondId,
        { field: 'website', text, source: null, email: 'reporter@demo.example.cn' },
        stage.occasion(daysAgo),
      ),
    );
  report('演示：网站打不开，应是 www.demo.example.cn', 2);
  const upheld = report('演示：网址少了一个字母', 12);
  done(
    answerReport(
      db,
      cast.reviewer,
      { reportId: upheld.id, move: 'uphold', reason: '演示：已更正' },
      stage.occasion(10),
    ),
  );
  const stands = report('演示：企业已更名', 12);
  done(
    answerReport(
      db,
      cast.reviewer,
      { reportId: stands.id, move: 'reject', reason: '演示：登记信息未变' },
      stage.occasion(10),
    ),
  );
}
