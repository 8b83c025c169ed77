import { beforeEach, expect, test } from 'vitest';
import { consentTo } from '../../app/projects/answer.server';
import { confirmContributions } from '../../app/projects/confirm.server';
import { signsOf } from '../../app/projects/derived';
import { waitsFor } from '../../app/projects/waiting';
import { workCalendarOf } from '../../app/calendar/calendar.server';
import { openDatabase } from '../../db/client';
import { capabilityEvidence } from '../../db/schema/index';
import { eq } from 'drizzle-orm';
import { projectPictureView } from '../../app/project-network/project-columns.server';
import { testDatabase } from '../database';
import { valueOf } from '../alliance/scene';
import { projectScene, type ProjectScene, type Side } from './project-scene';

let db: ReturnType<typeof testDatabase>;
let made: ProjectScene;
let [a, b] = [] as unknown as [Side, Side];

beforeEach(() => {
  db = testDatabase();
  made = projectScene(db);
  [a, b] = [made.firm('甲城数据'), made.firm('乙图智能')];
});

test('ten posts of the last consent over ten connections make one transition, and nine answers name the state', () => {
  const id = made.proposed({ lead: a, parts: [{ side: b, role: 'partner' }] });
  const before = made.deeds(id).length;
  const outcomes = Array.from({ length: 10 }, () => {
    const connection = openDatabase(db.$client.name);
    const outcome = consentTo(connection, b.person, { id, revision: 1, disclosed: true }, made.occasion());
    connection.$client.close();
    return outcome;
  });
  expect(outcomes[0]).toEqual({ ok: true, value: { state: 'agreed' } });
  expect(outcomes.slice(1)).toEqual(
    Array.from({ length: 9 }, () => ({ ok: false, code: 'already-consented', state: 'agreed', value: '1' })),
  );
  expect(made.deeds(id).slice(before)).toEqual(['project.agree']);
});

test('a stop in the middle of completion leaves nothing of it, and the same answer completes it afterwards', () => {
  const id = made.closing({ lead: a, parts: [{ side: b, role: 'partner' }] });
  made.list(id, a);
  valueOf(made.confirm(id, a));
  const standing = JSON.stringify([made.project(id), made.deeds(id)]);
  const answers = made.answers(id, b);
  // Mails come last: without keys they fail, and with them everything before.
  const broken = { ...made.occasion(), keys: null as never };
  expect(() => confirmContributions(db, b.person, { id, answers }, broken)).toThrow();
  expect(JSON.stringify([made.project(id), made.deeds(id)])).toBe(standing);
  expect(db.select().from(capabilityEvidence).where(eq(capabilityEvidence.kind, 'project')).all()).toEqual([]);
  expect(valueOf(made.confirm(id, b)).state).toBe('completed');
  expect(db.select().from(capabilityEvidence).where(eq(capabilityEvidence.kind, 'project')).all()).toHaveLength(1);
});

test('a clock past every date at once only turns what is derived', () => {
  const id = made.running({
    lead: a,
    parts: [{ side: b, role: 'partner' }],
    milestones: [{ by: 1, title: '一', dueOn: '2026-12-31' }],
    text: { endsOn: '2026-12-31' },
  });
  const stored = JSON.stringify(made.project(id));
  expect(signsOf(made.project(id), '2031-01-01', workCalendarOf(db))).toEqual(['overdue', 'stalled', 'dormant']);
  expect(waitsFor(made.project(id), '2031-01-01', workCalendarOf(db))).toMatchObject({
    thing: 'report-milestone',
    parties: [made.partyOf(id, b)],
    until: '2026-12-31',
  });
  expect(JSON.stringify(made.project(id))).toBe(stored);
});

test('no subject of a mail holds a word of a project or the name of a party', () => {
  const id = made.completed({ lead: a, parts: [{ side: b, role: 'partner' }] });
  made.list(id, a);
  const mails = made.mails().filter(({ subject }) => subject.includes('协作项目'));
  expect(mails.length).toBeGreaterThan(4);
  expect(mails.filter(({ subject }) => /城市数据|甲城|乙图/.test(subject))).toEqual([]);
});

test('a project of forty parties is agreed on, closed and completed, each answer once, and drawn with all of them', () => {
  const parts = Array.from({ length: 39 }, (_, place) => ({
    side: made.firm(`参与方${String(place + 1).padStart(2, '0')}`),
    role: 'partner' as const,
  }));
  const id = made.completed({ lead: a, parts });
  made.list(id, a);
  const project = made.project(id);
  expect(project.state).toBe('completed');
  expect(new Set(project.consents.map(({ partyId }) => partyId)).size).toBe(40);
  expect(project.confirmations.filter(({ answer }) => answer === 'confirm')).toHaveLength(39);
  expect(made.deeds(id).filter((deed) => deed === 'project.complete')).toEqual(['project.complete']);
  const picture = projectPictureView(db, id, 'zh')!;
  expect(picture.marks.filter(({ kind }) => kind === 'firm')).toHaveLength(40);
  expect(picture.folded).toEqual([]);
});
