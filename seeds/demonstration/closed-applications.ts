import type { Actor } from '../../app/accounts/permissions/actor';
import { eq } from 'drizzle-orm';
import { companies } from '../../db/schema/index';
import { startApplication } from '../../app/alliance/applications/application-start.server';
import { appealRefusal, withdrawApplication } from '../../app/alliance/applications/submission.server';
import { decided, filledDraft, submitted } from './applications';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** Withdrawn, refused, refused with an appeal; and a claim just begun, without proof. */
export function closedApplications(stage: Stage, cast: Record<CastName, Actor>): void {
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
  const recorded = eq(companies.nameZh, '广州榕荫智造技术有限公司（演示）');
  const { id: companyId } = db.select({ id: companies.id }).from(companies).where(recorded).get()!;
  done(startApplication(db, cast.firm4, { kind: 'claim', companyId }, stage.occasion(1)));
}
