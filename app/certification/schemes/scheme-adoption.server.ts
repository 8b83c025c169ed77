import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { schemeVersions } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { refuse, type Outcome } from '../../outcome';
import type { SchemeMoveForm } from './scheme-move-form';
import type { CertificationOccasion } from '../applications/occasion.server';
import { startSchemeVersion } from './scheme-version.server';
import { moveSchemeVersion, publishSchemeVersion } from './scheme-move.server';

/**
 * Adopts a scheme in two steps by two people: one proposes the draft as it stands, another publishes it or returns it.
 */
export function moveScheme(
  db: Database,
  actor: Actor,
  { occupation, level, move, reason }: SchemeMoveForm,
  occasion: CertificationOccasion,
): Outcome<unknown> {
  if (move === 'adopt') {
    const started = startSchemeVersion(db, actor, { occupationId: occupation, level }, occasion);
    return started.ok ? moveSchemeVersion(db, actor, { id: started.value.id, move: 'propose' }, occasion) : started;
  }
  const proposed = db
    .select({ id: schemeVersions.id })
    .from(schemeVersions)
    .where(
      and(
        eq(schemeVersions.occupationId, occupation),
        eq(schemeVersions.level, level),
        eq(schemeVersions.state, 'proposed'),
      ),
    )
    .get();
  if (!proposed) return refuse('scheme-unknown', { value: `${occupation}/${level}` });
  return move === 'publish'
    ? publishSchemeVersion(db, actor, { id: proposed.id, reason }, occasion)
    : moveSchemeVersion(db, actor, { id: proposed.id, move }, occasion);
}
