import type { Actor } from '../../app/accounts/permissions/actor';
import {
  saveConsent,
  saveDeclaration,
  saveIdentity,
  savePeople,
} from '../../app/alliance/applications/application-edit.server';
import { addEvidenceLink, saveCapability } from '../../app/alliance/applications/capability-edit.server';
import type { IdentitySection } from '../../app/alliance/applications/application-sections';
import { startApplication, type ApplicationStart } from '../../app/alliance/applications/application-start.server';
import { ownMailDomain } from '../../app/alliance/mail-domain';
import { recordedWebsite } from '../../app/alliance/applications/claim-proof.server';
import { keepProof } from '../../app/alliance/applications/proof-edit.server';
import { write } from '../../db/write';
import { findApplication } from '../../app/alliance/applications/application.server';
import { submitApplication } from '../../app/alliance/applications/submission.server';
import { decideApplication } from '../../app/review-desk/decision.server';
import { judgeDuplicate } from '../../app/review-desk/duplicate-verdict.server';
import { takeApplication } from '../../app/review-desk/holding.server';
import { listDuplicates } from '../../app/alliance/applications/review-file.server';
import type { Decision } from '../../app/review-desk/decision';
import { madeUpFirm } from './firms';
import { done, type Stage } from './stage';

interface Filled {
  readonly start?: ApplicationStart;
  readonly identity?: Partial<IdentitySection>;
  readonly segmentId?: string;
}

/** A draft with everything filled in, begun so many days ago; answers its number. */
export function filledDraft(
  stage: Stage,
  actor: Actor,
  number: number,
  daysAgo: number,
  { start = { kind: 'new' }, identity = {}, segmentId = 'gis.cim' }: Filled = {},
): number {
  const { db } = stage;
  const at = stage.occasion(daysAgo);
  const { id } = done(startApplication(db, actor, start, at));
  const target = () => ({ id, revision: findApplication(db, id)!.revision });
  done(saveIdentity(db, actor, target(), { ...madeUpFirm(number), ...identity }, at));
  done(saveCapability(db, actor, target(), { segmentId, summary: '演示用的能力说明，并非事实。' }, at));
  done(
    addEvidenceLink(
      db,
      actor,
      target(),
      { segmentId, kind: 'product-page', url: `https://firm${number + 1}.demo.example.cn/product`, note: '演示' },
      at,
    ),
  );
  if (start.kind === 'claim') provenByDomain(stage, id, daysAgo);
  done(savePeople(db, actor, target(), { people: [{ name: '演示甲', duty: '总工程师' }] }, at));
  done(saveConsent(db, actor, target(), true, at));
  done(saveDeclaration(db, actor, target(), '演示联系人', at));
  return id;
}

/** As if a code had been read in a mailbox at the firm's domain. */
function provenByDomain({ db, occasion }: Stage, applicationId: number, daysAgo: number): void {
  const domain = ownMailDomain(recordedWebsite(db, findApplication(db, applicationId)!.companyId!))!;
  write(db, (tx) => keepProof(tx, { applicationId, kind: 'domain', domain }, occasion(daysAgo).now));
}

/** The same, submitted. */
export function submitted(stage: Stage, actor: Actor, number: number, daysAgo: number, filled: Filled = {}): number {
  const id = filledDraft(stage, actor, number, daysAgo, filled);
  done(
    submitApplication(
      stage.db,
      actor,
      { id, revision: findApplication(stage.db, id)!.revision },
      stage.occasion(daysAgo),
    ),
  );
  return id;
}

/** Takes a file and decides it; likely duplicates are judged to be other firms. */
export function decided(
  stage: Stage,
  reviewer: Actor,
  id: number,
  decision: Decision,
  reason: string,
  daysAgo: number,
): void {
  const { db } = stage;
  const at = stage.occasion(daysAgo);
  done(takeApplication(db, reviewer, id, at));
  for (const duplicate of listDuplicates(db, id))
    done(judgeDuplicate(db, reviewer, id, duplicate.companyId, 'different', at));
  done(decideApplication(db, reviewer, id, { decision, reason }, at));
}
