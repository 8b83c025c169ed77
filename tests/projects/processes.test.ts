import { once } from 'node:events';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { capabilityEvidence } from '../../db/schema/index';
import { testDatabase } from '../database';
import { valueOf } from '../alliance/scene';
import { actAtOnce, actingProcess, type Acting } from './acting-processes';
import { projectScene, type ProjectScene, type Side } from './project-scene';

let db: ReturnType<typeof testDatabase>;
let made: ProjectScene;
let [a, b, c] = [] as unknown as [Side, Side, Side];

beforeEach(() => {
  db = testDatabase();
  made = projectScene(db);
  [a, b, c] = [made.firm('甲'), made.firm('乙'), made.firm('丙')];
});

const acting = (deed: Acting['deed'], id: number, side: Side, stops = false): Acting => ({
  deed,
  person: side.person,
  id,
  revision: made.project(id).revision,
  answers: deed === 'confirm' ? made.answers(id, side) : [],
  stops,
  now: '2026-11-23T08:00:00.000Z',
});
const grounds = () => db.select().from(capabilityEvidence).where(eq(capabilityEvidence.kind, 'project')).all().length;

test('the last two consents, given by two processes at the same moment, make one agreement', async () => {
  const parts = [b, c].map((side) => ({ side, role: 'partner' as const }));
  const id = made.proposed({ lead: a, parts });
  const before = made.deeds(id).length;
  const processes = await Promise.all(
    [b, b, c].map((side) => actingProcess(db.$client.name, acting('consent', id, side))),
  );
  const said = (await actAtOnce(processes)) as { ok: boolean; code?: string }[];
  expect(said.map(({ ok, code }) => (ok ? 'ok' : code)).sort()).toEqual(['already-consented', 'ok', 'ok']);
  expect(made.project(id).state).toBe('agreed');
  expect(made.deeds(id).slice(before)).toEqual(['project.consent', 'project.agree']);
});

test('a process killed in the middle of completion leaves nothing half-written, and another one completes it', async () => {
  const id = made.closing({ lead: a, parts: [{ side: b, role: 'partner' }] });
  made.list(id, a);
  valueOf(made.confirm(id, a));
  const standing = JSON.stringify([made.project(id), made.deeds(id), made.mails().length]);
  const killed = await actingProcess(db.$client.name, acting('confirm', id, b, true));
  killed.child.stdin!.write('go\n');
  expect(await killed.next()).toBe('inside');
  const ended = once(killed.child, 'exit');
  killed.child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  expect(JSON.stringify([made.project(id), made.deeds(id), made.mails().length])).toBe(standing);
  expect(grounds()).toBe(0);
  const again = await actingProcess(db.$client.name, acting('confirm', id, b));
  expect(await actAtOnce([again])).toEqual([{ ok: true, value: { state: 'completed' } }]);
  expect(grounds()).toBe(1);
  expect(made.deeds(id).filter((deed) => deed === 'project.complete')).toEqual(['project.complete']);
  expect(db.$client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});
