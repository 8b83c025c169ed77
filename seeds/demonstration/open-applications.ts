import type { Actor } from '../../app/accounts/permissions/actor';
import { saveIdentity } from '../../app/alliance/applications/application-edit.server';
import { startApplication } from '../../app/alliance/applications/application-start.server';
import { decideApplication } from '../../app/review-desk/decision.server';
import { commentOnApplication, takeApplication } from '../../app/review-desk/holding.server';
import { submitted } from './applications';
import { madeUpFirm, onRecord } from './firms';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** Drafts, files that wait (in time, due soon, overdue), one in review, one with a likely duplicate, one returned. */
export function openApplications(stage: Stage, cast: Record<CastName, Actor>): void {
  begun(stage, cast.firm6);
  submitted(stage, cast.firm7, 5, 0);
  submitted(stage, cast.firm7, 6, 5);
  submitted(stage, cast.firm7, 7, 16);
  onRecord(stage, 8, { uscc: null, nameZh: '广州榕荫智造技术有限公司（演示）' });
  submitted(stage, cast.firm7, 8, 1);
  const claimed = submitted(stage, cast.talent, 9, 3, {
    start: { kind: 'claim', companyId: onRecord(stage, 9, { uscc: null }) },
  });
  done(takeApplication(stage.db, cast.reviewer2, claimed, stage.occasion(1)));
  onRecord(stage, 8, { uscc: null, nameZh: '榕荫智造（演示）公司', website: null });
  sentBack(stage, cast.reviewer, submitted(stage, cast.firm4, 10, 6));
}

/** A draft of which some is said. */
function begun({ db, occasion }: Stage, actor: Actor): void {
  const { id, revision } = done(startApplication(db, actor, { kind: 'new' }, occasion(2)));
  const said = { ...madeUpFirm(4), uscc: '91449999DEM0000050', address: null, contactPhone: null };
  done(saveIdentity(db, actor, { id, revision }, said, occasion(2)));
}

/** Returned with two comments. */
function sentBack({ db, occasion }: Stage, reviewer: Actor, id: number): void {
  done(takeApplication(db, reviewer, id, occasion(4)));
  const comment = (field: string, text: string) =>
    done(commentOnApplication(db, reviewer, id, { field, text }, occasion(4)));
  comment('address', '演示：请写到门牌号');
  comment('capabilities.gis.cim', '演示：请附案例');
  const decision = { decision: 'return', reason: '演示：两处要补充，见各项说明' } as const;
  done(decideApplication(db, reviewer, id, decision, occasion(4)));
}
