import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificates } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { findCertificate, type Certificate } from '../certificates/certificate.server';
import { replaceable } from '../certificates/issue/replacement.server';
import {
  findCertificateRequest,
  listOpenRequests,
  listRequestsFor,
  type CertificateRequest,
} from '../certificates/issue/request-queue.server';
import { proofOfRequest } from '../certificates/issue/request-proof-files.server';
import { askForReplacement, withdrawRequest } from '../certificates/issue/requests.server';
import type { CertificationOccasion } from '../certification/applications/occasion.server';
import { findSchemeVersion } from '../certification/schemes/scheme-version.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import type { DeskRequest } from './desk-view';
import { bodyNames } from './desk-view.server';

/** What a holder may ask of one certificate. A refusal says why not now; null: it may be asked. */
export type ChangesView = ReturnType<typeof viewOf>;

/** What the holder of a certificate may ask for it, and what they asked; another's is unknown. */
export function changesView(
  db: Database,
  actor: Actor,
  number: string,
  language: Language,
  now: Date,
): Outcome<ChangesView, 'certificate-unknown'> {
  const one = ownCertificate(db, actor, number);
  return one ? ok(viewOf(db, one, language, now)) : refuse('certificate-unknown', { value: number });
}

function viewOf(db: Database, one: Certificate, language: Language, now: Date) {
  const { title } = findSchemeVersion(db, one.schemeVersionId)!.content;
  const renewal = replaceable(db, one, { kind: 'renewal' }, { now });
  // Any other name asks whether the certificate can be replaced at all.
  const rename = replaceable(db, one, { kind: 'correction', name: `${one.name}·` }, { now });
  return {
    number: one.number,
    title: localised(language, title.zh, title.en),
    body: bodyNames(db, language)(one.bodyId),
    name: one.name,
    validUntil: one.validUntil,
    renewal: renewal.ok ? null : renewal,
    rename: rename.ok || rename.code === 'name-needed' ? null : rename,
    /** The newest first. */
    requests: listRequestsFor(db, one.id).map(({ id, kind, state, name, reason, createdAt, answer }) => ({
      id,
      kind,
      state,
      name,
      reason,
      createdAt,
      answer,
      proof: proofOfRequest(db, id),
    })),
  };
}

function ownCertificate(db: Database, actor: Actor, number: string): Certificate | undefined {
  const own = and(eq(certificates.number, number), eq(certificates.accountId, actor.accountId));
  return db
    .select()
    .from(certificates)
    .where(and(own, isNotNull(certificates.credential)))
    .get();
}

/** Sends or takes back a request from the wallet. */
export function changeFromWallet(
  db: Database,
  actor: Actor,
  number: string,
  form: { kind?: CertificateRequest['kind'] | undefined; name: string; reason: string; withdraw?: number | undefined },
  occasion: CertificationOccasion,
): Outcome<unknown> {
  if (form.withdraw !== undefined) return withdrawRequest(db, actor, form.withdraw, occasion);
  return form.kind
    ? askForReplacement(db, actor, { number, kind: form.kind, name: form.name, reason: form.reason }, occasion)
    : refuse('required', { field: 'kind' });
}

/** Requests that wait for an official. */
export function openRequests(db: Database, actor: Actor, language: Language, now: Date): DeskRequest[] {
  return listOpenRequests(db).map((request) => deskRequest(db, actor, request, language, now));
}

export function requestView(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<DeskRequest, 'request-unknown'> {
  const request = findCertificateRequest(db, id);
  return request
    ? ok(deskRequest(db, actor, request, language, now))
    : refuse('request-unknown', { value: String(id) });
}

function deskRequest(
  db: Database,
  actor: Actor,
  request: CertificateRequest,
  language: Language,
  now: Date,
): DeskRequest {
  const certificate: Certificate = findCertificate(db, request.certificateId)!;
  const { title } = findSchemeVersion(db, certificate.schemeVersionId)!.content;
  const { id, kind, state, name, reason, createdAt, answer, replacementId } = request;
  const may =
    state === 'open' ? replaceable(db, certificate, { kind, ...(name === null ? {} : { name }) }, { now }) : ok('');
  return {
    id,
    number: certificate.number,
    title: localised(language, title.zh, title.en),
    body: bodyNames(db, language)(certificate.bodyId),
    kind,
    state,
    name: certificate.name,
    wanted: name,
    reason,
    createdAt,
    answer,
    proof: proofOfRequest(db, id),
    batchId: replacementId === null ? null : findCertificate(db, replacementId)!.batchId,
    hindrance: may.ok ? null : may,
    mayDecide:
      state === 'open' &&
      can(actor, 'certificate.propose', { ownerId: request.accountId, regionCode: homeRegionCode(db) }),
  };
}
