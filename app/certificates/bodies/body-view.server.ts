import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { authorisations, issuerKeys, occupations } from '../../../db/schema/index';
import { levelNames } from '../../certification/schemes/occupation-register.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { findIssuingBody } from './body.server';

/** An issuing body as anybody sees it. Dates are ISO. */
export type BodyView = ReturnType<typeof viewOf>;

/** What anybody may know of an issuing body: what it may certify, by which document, and its keys. */
export function bodyView(db: Database, id: string, language: Language): Outcome<BodyView, 'body-unknown'> {
  const body = findIssuingBody(db, id);
  return body ? ok(viewOf(db, body, language)) : refuse('body-unknown', { value: id });
}

function viewOf(db: Database, body: NonNullable<ReturnType<typeof findIssuingBody>>, language: Language) {
  const successor = body.successorId === null ? null : findIssuingBody(db, body.successorId);
  const allowed = db
    .select({ row: authorisations, occupation: occupations })
    .from(authorisations)
    .innerJoin(occupations, eq(occupations.id, authorisations.occupationId))
    .where(eq(authorisations.bodyId, body.id))
    .orderBy(asc(authorisations.id))
    .all();
  const { id, kind, registerUrl, note, endedOn } = body;
  return {
    id,
    name: localised(language, body.nameZh, body.nameEn),
    kind,
    registerUrl,
    note,
    endedOn,
    successor: successor && { id: successor.id, name: localised(language, successor.nameZh, successor.nameEn) },
    authorisations: allowed.map(({ row, occupation }) => ({
      id: row.id,
      occupation: localised(language, occupation.nameZh, occupation.nameEn),
      levels: row.levels.map((level) => levelNames(db, language, occupation.id)(occupation.id, level)),
      fromOn: row.fromOn,
      untilOn: row.untilOn,
      basis: row.basis,
    })),
    keys: keysOf(db, id),
  };
}

function keysOf(db: Database, bodyId: string) {
  return db
    .select({
      publicKey: issuerKeys.publicKeyMultibase,
      createdAt: issuerKeys.createdAt,
      retiredAt: issuerKeys.retiredAt,
      compromisedAt: issuerKeys.compromisedAt,
    })
    .from(issuerKeys)
    .where(eq(issuerKeys.bodyId, bodyId))
    .orderBy(asc(issuerKeys.id))
    .all();
}
