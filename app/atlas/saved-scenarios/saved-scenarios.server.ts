import { asc, count, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { scenarios } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise, authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent, type Moment } from '../../events/record.server';
import type { Lens } from '../../gaps/lens';
import { ok, refuse, type Outcome } from '../../outcome';
import { readScenario, type Scenario } from '../../scenarios/scenario';
import { scenarioText } from '../scenario/scenario-links';

/** Scenarios per account. */
const mostScenarios = 50;

export interface SavedScenario {
  readonly id: number;
  readonly name: string;
  readonly regionCode: string;
  readonly lens: Lens;
  readonly scenario: Scenario;
  readonly createdAt: string;
}

/** The scenarios somebody keeps, oldest first. */
export function listScenarios(db: Database, accountId: number): SavedScenario[] {
  return db
    .select()
    .from(scenarios)
    .where(eq(scenarios.accountId, accountId))
    .orderBy(asc(scenarios.id))
    .all()
    .map(({ query, lens, accountId: _owner, ...kept }) => ({
      ...kept,
      lens: lens as Lens,
      scenario: readScenario(new URLSearchParams(query)),
    }));
}

/** Keeps a what-if under a name; refuses one that supposes nothing. */
export function saveScenario(
  db: Database,
  actor: Actor | null,
  kept: { name: string; region: string; lens: Lens; scenario: Scenario },
  moment: Moment,
): Outcome<{ id: number }, PermissionRefusal | 'too-many' | 'nothing-supposed'> {
  const owner = { ownerId: actor?.accountId };
  const allowed = authorise(db, actor, 'scenario.keep', owner, { type: 'account', id: actor?.accountId ?? '' }, moment);
  if (!allowed.ok) return allowed;
  if (kept.scenario.edits.length === 0) return refuse('nothing-supposed');
  const { accountId } = actor!;
  return write(db, (tx) => {
    const held = tx.select({ count: count() }).from(scenarios).where(eq(scenarios.accountId, accountId)).get();
    if (held!.count >= mostScenarios) return refuse('too-many', { allowed: [String(mostScenarios)] });
    const { id } = tx
      .insert(scenarios)
      .values({
        accountId,
        name: kept.name,
        regionCode: kept.region,
        lens: kept.lens,
        query: scenarioText(kept.scenario),
        createdAt: moment.now.toISOString(),
      })
      .returning({ id: scenarios.id })
      .get();
    recordEvent(tx, { actor: { accountId }, deed: 'scenario.keep', thing: { type: 'scenario', id } }, moment);
    return ok({ id });
  });
}

/** Deletes a kept what-if; somebody else's looks like none. */
export function removeScenario(
  db: Database,
  actor: Actor | null,
  id: number,
  moment: Moment,
): Outcome<null, PermissionRefusal | 'scenario-unknown'> {
  return write(db, (tx) => {
    const kept = tx.select({ accountId: scenarios.accountId }).from(scenarios).where(eq(scenarios.id, id)).get();
    const unseen = refuse('scenario-unknown', { value: String(id) });
    if (!kept) return unseen;
    const thing = { type: 'scenario' as const, id };
    const allowed = authoriseIn(tx, actor, 'scenario.keep', { ownerId: kept.accountId }, thing, moment, unseen);
    if (!allowed.ok) return allowed;
    tx.delete(scenarios).where(eq(scenarios.id, id)).run();
    recordEvent(tx, { actor: { accountId: actor!.accountId }, deed: 'scenario.remove', thing }, moment);
    return ok(null);
  });
}
