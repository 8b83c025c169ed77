import { and, desc, eq, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { assessments, certificates, issuerKeys, schemeVersions } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { certificateMove, publicCertificateStates, type CertificateState } from '../certificates/certificate-state';
import { carriedAnnulment } from '../certificates/issue/annulment.server';
import { findCertificate, type Certificate } from '../certificates/certificate.server';
import { readCertificateNumber } from '../certificates/number';
import { storyOfHolder } from '../certificates/story/story.server';
import { listAskedRevocations } from '../certificates/issue/revocation-queue.server';
import { findSchemeVersion } from '../certification/schemes/scheme-version.server';
import { historyOfThing } from '../history/thing-history.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import type { AskedRevocation, DeskCertificate, FoundCertificate } from './desk-view';
import type { WithHistory } from './batch-view.server';
import { bodyNames } from './desk-view.server';

/** How many certificates a search shows. */
const foundLimit = 50;

/** Certificates by number (however typed) or whole name, the latest first. */
export function findCertificates(
  db: Database,
  asked: { q: string; state: CertificateState | null },
  language: Language,
): FoundCertificate[] {
  const number = readCertificateNumber(asked.q);
  const conditions: (SQL | undefined)[] = [
    ...(asked.q === ''
      ? []
      : [
          number === null
            ? eq(certificates.name, asked.q.normalize('NFC'))
            : or(eq(certificates.number, number), eq(certificates.name, asked.q)),
        ]),
    ...(asked.state === null ? [] : [eq(certificates.state, asked.state)]),
  ];
  const rows = db
    .select({ one: certificates, content: schemeVersions.content })
    .from(certificates)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
    .where(and(...conditions))
    .orderBy(desc(certificates.id))
    .limit(foundLimit)
    .all();
  const names = bodyNames(db, language);
  return rows.map(({ one, content }) => found(one, localised(language, content.title.zh, content.title.en), names));
}

function found(
  { number, name, bodyId, state, issuedOn, validUntil }: Certificate,
  title: string,
  names: (bodyId: string) => string,
): FoundCertificate {
  return { number, name, title, body: names(bodyId), state, issuedOn, validUntil };
}

/** One certificate as officials and reviewers see it, with what this actor may do now. */
export function deskCertificate(
  db: Database,
  actor: Actor,
  number: string,
  language: Language,
  now: Date,
): Outcome<WithHistory<DeskCertificate>, 'certificate-unknown'> {
  const one = db.select().from(certificates).where(eq(certificates.number, number)).get();
  if (!one) return refuse('certificate-unknown', { value: number });
  const home = homeRegionCode(db);
  const { title } = findSchemeVersion(db, one.schemeVersionId)!.content;
  const successor = successorOf(db, one);
  const thing = { ownerId: one.accountId, regionCode: home };
  return ok({
    ...found(one, localised(language, title.zh, title.en), bodyNames(db, language)),
    expired: one.state === 'issued' && one.validUntil !== null && one.validUntil < dateInChina(now),
    bodyId: one.bodyId,
    reason: one.reason,
    public: publicCertificateStates.some((state) => state === one.state),
    replaces: one.replacesId === null ? null : findCertificate(db, one.replacesId)!.number,
    replacedBy: successor,
    batchId: one.batchId,
    seatId: one.seatId,
    exam: examOf(db, one.seatId, can(actor, 'assessment.confirm', thing)),
    proposedBy: one.proposedBy,
    issuedBy: one.issuedBy,
    lostKey: isKeyLost(db, one.keyId),
    asked: isAsked(one)
      ? {
          by: one.revocationProposedBy!,
          reason: one.revocationReason ?? '',
          mine: one.revocationProposedBy === actor.accountId,
        }
      : null,
    may: movesOf(actor, one, home, successor === null),
    story: storyOfHolder(db, one.accountId, language),
    ...historyOfThing(db, { type: 'certificate', id: number }, 100),
  });
}

function successorOf(db: Database, one: Certificate): DeskCertificate['replacedBy'] {
  return (
    db
      .select({ number: certificates.number, state: certificates.state })
      .from(certificates)
      .where(and(eq(certificates.replacesId, one.id), ne(certificates.state, 'declined')))
      .get() ?? null
  );
}

function isKeyLost(db: Database, keyId: number | null): boolean {
  if (keyId === null) return false;
  const key = db.select({ at: issuerKeys.compromisedAt }).from(issuerKeys).where(eq(issuerKeys.id, keyId)).get();
  return key?.at != null;
}

function examOf(db: Database, seatId: number, mayAnnul: boolean): DeskCertificate['exam'] {
  const open = and(eq(assessments.seatId, seatId), isNull(assessments.annulledAt));
  if (db.select({ id: assessments.seatId }).from(assessments).where(open).get()) return mayAnnul ? 'may-annul' : null;
  return carriedAnnulment(db, seatId) && 'annulled';
}

/** Whether somebody asked for its revocation and it still can be revoked. */
function isAsked(one: Certificate): boolean {
  return one.revocationProposedBy !== null && certificateMove(one.state, 'revoke') !== null;
}

function movesOf(actor: Actor, one: Certificate, home: string, isLast: boolean): DeskCertificate['may'] {
  const thing = { ownerId: one.accountId, regionCode: home };
  const asked = isAsked(one);
  const decides = can(actor, 'certificate.revoke', { ...thing, proposedBy: one.revocationProposedBy });
  const proposes = can(actor, 'certificate.propose-revocation', thing);
  return {
    suspend: proposes && certificateMove(one.state, 'suspend') !== null,
    resume: decides && certificateMove(one.state, 'resume') !== null,
    askRevocation: proposes && !asked && certificateMove(one.state, 'revoke') !== null,
    revoke: decides && asked,
    decline: proposes && asked,
    replace: can(actor, 'certificate.propose', thing) && one.state === 'issued' && isLast,
  };
}

/** Revocations that wait for a second person. */
export function askedRevocations(db: Database, actor: Actor, language: Language): AskedRevocation[] {
  const names = bodyNames(db, language);
  return listAskedRevocations(db).map((one) => {
    const { title } = findSchemeVersion(db, one.schemeVersionId)!.content;
    return {
      ...found(one, localised(language, title.zh, title.en), names),
      askedBy: one.revocationProposedBy!,
      askedFor: one.revocationReason ?? '',
      mine: one.revocationProposedBy === actor.accountId,
    };
  });
}
