import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { authorisations, issuingBodies, ladders, occupations, statusLists } from '../../../db/schema/index';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { certificateAddresses, statusPurposes } from '../address';
import { didDocumentOf } from '../bodies/body.server';
import type { Material } from './material';
import { otherSignedOrigins } from '../keys/signed-origins.server';
import { signedStatusList } from '../keys/status-bits.server';
import type { StatusListCredential } from '../keys/status-list';

/**
 * This installation's material as it stands now. Lists whose body has no key to sign with are left out: unknown, not
 * clean.
 */
export async function publicMaterial(
  db: Database,
  occasion: Pick<CertificationOccasion, 'keys' | 'origin' | 'formerOrigins' | 'now'>,
): Promise<Material> {
  const origins = [occasion.origin, ...(occasion.formerOrigins ?? [])];
  const dids = (bodyId: string) => origins.map((origin) => certificateAddresses(origin).did(bodyId));
  const otherOrigins = otherSignedOrigins(db, origins);
  // First, for signing takes a while: a key that came meanwhile must be in the documents, which are read in one go
  // after it.
  const lists = (await Promise.all(origins.map((origin) => allLists(db, { ...occasion, origin })))).flat();
  const bodies = db.select().from(issuingBodies).orderBy(asc(issuingBodies.id)).all();
  const known = db
    .select({ occupation: occupations, ladder: ladders.content })
    .from(occupations)
    .innerJoin(ladders, eq(ladders.id, occupations.ladderId))
    .orderBy(asc(occupations.id))
    .all();
  return {
    madeAt: occasion.now.toISOString(),
    origins,
    ...(otherOrigins.length === 0 ? {} : { otherOrigins }),
    documents: origins.flatMap((origin) => bodies.flatMap(({ id }) => didDocumentOf(db, id, origin) ?? [])),
    lists,
    authorisations: db
      .select()
      .from(authorisations)
      .orderBy(asc(authorisations.id))
      .all()
      .flatMap(({ bodyId, occupationId, levels, fromOn, untilOn, basis }) =>
        dids(bodyId).map((did) => ({ did, occupationId, levels, fromOn, untilOn, basis })),
      ),
    bodies: bodies.flatMap(({ id, nameZh, nameEn, kind, registerUrl, endedOn }) =>
      dids(id).map((did) => ({ did, id, name: { zh: nameZh, en: nameEn ?? '' }, kind, registerUrl, endedOn })),
    ),
    occupations: known.map(({ occupation: { id, nameZh, nameEn }, ladder }) => ({
      id,
      name: { zh: nameZh, en: nameEn ?? '' },
      levels: ladder.levels.map(({ name }) => name),
    })),
  };
}

async function allLists(
  db: Database,
  occasion: Pick<CertificationOccasion, 'keys' | 'origin' | 'now'>,
): Promise<StatusListCredential[]> {
  const signed: StatusListCredential[] = [];
  for (const { id, bodyId } of db
    .select({ id: statusLists.id, bodyId: statusLists.bodyId })
    .from(statusLists)
    .orderBy(asc(statusLists.id))
    .all()) {
    for (const purpose of statusPurposes) {
      const list = await signedStatusList(db, { bodyId, list: id, purpose }, occasion);
      if (list) signed.push(list);
    }
  }
  return signed;
}
