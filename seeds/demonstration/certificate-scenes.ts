import type { Actor } from '../../app/accounts/permissions/actor';
import type { BodyChange } from '../../app/certificates/bodies/body-change';
import { decideBodyChange, proposeBodyChange } from '../../app/certificates/bodies/body-changes.server';
import { issueCertificates } from '../../app/certificates/issue/issue.server';
import { proposeCertificates } from '../../app/certificates/issue/proposal.server';
import {
  proposeRevocation,
  revokeCertificate,
  suspendCertificate,
} from '../../app/certificates/issue/revocation.server';
import type { Outcome } from '../../app/outcome';
import { demonstratedLevel } from './candidates';
import { holders, type Examined } from './exam-scenes';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** The alliance may certify what is demonstrated, since before its first exam was planned. */
export async function authoriseAlliance(stage: Stage, cast: Record<CastName, Actor>): Promise<void> {
  const authorisation = {
    bodyId: 'alliance',
    occupationId: demonstratedLevel.occupationId,
    levels: [1, 2],
    fromOn: '2026-01-01',
    untilOn: null,
    basis: '演示〔2026〕1号（并非真实文件）',
  };
  await changed(stage, cast, { kind: 'authorise', authorisation }, 51);
}

/** One official proposes a change of the alliance, another carries it out a day later. */
async function changed(
  { db, occasion }: Stage,
  cast: Record<CastName, Actor>,
  change: BodyChange,
  daysAgo: number,
): Promise<void> {
  const { id } = done(proposeBodyChange(db, cast.official, { bodyId: 'alliance', change }, occasion(daysAgo)));
  done(await decideBodyChange(db, cast.official2, { id, decision: 'carry', reason: '' }, occasion(daysAgo - 1)));
}

/** Certificates issued, suspended, revoked, one whose revocation waits, and one that waits to be issued. */
export async function certificateScenes(
  stage: Stage,
  cast: Record<CastName, Actor>,
  examined: Examined,
): Promise<void> {
  const { db, occasion } = stage;
  await changed(stage, cast, { kind: 'key' }, 31);
  const proposed = (state: keyof Examined, daysAgo = 16) =>
    done(proposeCertificates(db, cast.official, examined[state], occasion(daysAgo))).map((one) => one.id);
  const ids = {
    issued: [...proposed('issued'), ...holders.flatMap((holder) => proposed(holder))],
    suspended: proposed('suspended'),
    revoked: proposed('revoked'),
  };
  done((await issueCertificates(db, cast.official2, Object.values(ids).flat(), occasion(14))) as Outcome<unknown>);
  for (const id of ids.suspended)
    done(suspendCertificate(db, cast.official, { id, reason: '演示：核对身份期间暂停' }, occasion(6)));
  for (const id of ids.revoked) {
    done(proposeRevocation(db, cast.official, { id, reason: '演示：工作证明不实' }, occasion(5)));
    done(revokeCertificate(db, cast.official2, id, occasion(4)));
  }
  proposed('proposed', 2);
}
