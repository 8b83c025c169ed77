import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { applicationStateNames } from '../../app/alliance/applications/application-state';
import { applicationStateNames as certificationStateNames } from '../../app/certification/applications/application-state';
import { membershipStateNames } from '../../app/alliance/membership-state';
import { silenceOn } from '../../app/needs/invitation-clock';
import { invitationStateNames } from '../../app/needs/invitation-state';
import { dateInChina } from '../../app/calendar/working-days';
import { workCalendarOf } from '../../app/calendar/calendar.server';
import { institutionKinds } from '../../app/parties/institution-kind';
import { leadGoesToDesk, signsOf } from '../../app/projects/derived';
import { invitationStateNames as projectInvitationStateNames } from '../../app/projects/invitation-state';
import { listingStateNames } from '../../app/projects/listing-state';
import { milestoneStateNames } from '../../app/projects/milestone-state';
import { outputStateNames } from '../../app/projects/output-state';
import { findProject } from '../../app/projects/project.server';
import {
  aimNames,
  confirmationAnswers,
  leadOfferStateNames,
  projectRoleNames,
  visibilities,
} from '../../app/projects/project-role';
import { projectStateNames } from '../../app/projects/project-state';
import { storedNeedStates } from '../../app/needs/need-state';
import { storedOfferStates } from '../../app/offers/offer-state';
import { openDatabase, type Database } from '../../db/client';
import { addressesOf, demonstrate, isDemonstration, signInLines } from '../../seeds/demonstration/demonstrate';

const dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-demonstration-'));
let db: Database;
beforeAll(async () => {
  const now = new Date('2026-11-23T08:00:00.000Z');
  // Sessions are checked against the clock: on another day they would have ended.
  vi.useFakeTimers({ toFake: ['Date'], now });
  const origin = 'http://localhost:4600';
  await demonstrate({ root: resolve('.'), dataDir, databaseName: 'twinatlas.db', now, origin, environment: {} });
  db = openDatabase(join(dataDir, 'twinatlas.db'));
});
afterAll(() => {
  vi.useRealTimers();
  db.$client.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const states = (table: string) =>
  (db.$client.prepare(`select distinct state from ${table} order by state`).pluck().all() as string[]).sort();

describe('the demonstration', () => {
  test('has applications, memberships, reports and links in every state', () => {
    expect(states('membership_applications')).toEqual([...applicationStateNames].sort());
    expect(states('memberships')).toEqual([...membershipStateNames].sort());
    expect(states('data_reports')).toEqual(['open', 'rejected', 'upheld']);
    expect(states('supply_links')).toEqual(['confirmed', 'disputed']);
    expect(states('claim_contests')).toEqual(['open']);
    expect(states('capability_proposals')).toEqual(['pending']);
  });

  test('has offers, questions and requests to speak for firms in every state', () => {
    expect(states('offers')).toEqual([...storedOfferStates].sort());
    const lapsed = db.$client
      .prepare("select title_zh from offers where state = 'published' and valid_until < '2026-11-23'")
      .pluck()
      .all();
    expect(lapsed).toEqual(['天河区实景三维样本（演示）']);
    expect(states('threads')).toEqual(['asked', 'ended', 'talking']);
    expect(states('institution_invitations')).toEqual(['accepted', 'declined', 'invited', 'withdrawn']);
    expect(states('colleague_requests')).toEqual(['accepted', 'asked', 'invited']);
    expect(
      db.$client
        .prepare("select count(*) from colleague_requests where state = 'asked' and due_on < '2026-11-23'")
        .pluck()
        .get(),
    ).toBe(1);
  });

  test('has needs in every state, for every reader, with every answer and silence of every length, each marked', () => {
    expect(states('needs')).toEqual([...storedNeedStates].sort());
    expect(states('need_invitations')).toEqual([...invitationStateNames].sort());
    const listed = (sql: string) => db.$client.prepare(sql).pluck().all();
    expect(listed('select distinct readers from needs order by readers')).toEqual(['alliance', 'everyone', 'sealed']);
    expect(listed('select distinct met_with from needs where met_with is not null order by 1')).toEqual([
      'match',
      'offer',
      'other',
    ]);
    expect(listed("select title_zh from needs where state = 'open' and valid_until < '2026-11-23'")).toEqual([
      '找移动测量车（演示）',
    ]);
    expect(listed("select title_zh from needs where title_zh not like '%（演示）%'")).toEqual([]);
    // What lists of matches call a firm.
    const shown = 'coalesce(short_name, name_zh)';
    const madeUp = "(name_zh like '%演示%' or website like '%demo.example.cn%')";
    expect(listed(`select ${shown} from companies where ${madeUp} and ${shown} not like '%演示%'`)).toEqual([]);
    const silent = listed("select invited_on from need_invitations where state = 'waiting' order by 1") as string[];
    expect(new Set(silent.map((day) => silenceOn(day, '2026-11-23')))).toEqual(
      new Set(['desk', 'given-up', 'chased', 'waiting', 'grace']),
    );
  });

  test('has projects in every state, with every role, answer, milestone, output and listing, each marked', () => {
    const values = (table: string, column = 'state') =>
      db.$client.prepare(`select distinct ${column} from ${table} order by 1`).pluck().all();
    expect(values('projects')).toEqual([...projectStateNames].sort());
    expect(values('projects', 'listing')).toEqual([...listingStateNames].sort());
    expect(values('project_invitations')).toEqual([...projectInvitationStateNames].sort());
    expect(values('project_milestones')).toEqual([...milestoneStateNames].sort());
    expect(values('project_outputs')).toEqual([...outputStateNames].sort());
    expect(values('project_lead_offers')).toEqual([...leadOfferStateNames].sort());
    expect(values('project_role_spans', 'role')).toEqual([...projectRoleNames].sort());
    expect(values('project_contributions', 'aim')).toEqual([...aimNames].sort());
    expect(values('project_confirmations', 'answer')).toEqual([...confirmationAnswers].sort());
    expect(values('project_revisions', 'visibility')).toEqual([...visibilities].sort());
    expect(values('institutions', 'kind')).toEqual([...institutionKinds].sort());
    expect(values("project_revisions where title_zh not like '%演示%'", 'title_zh')).toEqual([]);
    expect(values("institutions where name_zh not like '%演示%'", 'name_zh')).toEqual([]);
  });

  test('has projects at every life event', () => {
    const now = new Date('2026-11-23T08:00:00.000Z');
    const calendar = workCalendarOf(db);
    const ids = db.$client.prepare('select id from projects').pluck().all() as number[];
    const all = ids.map((id) => findProject(db, id)!);
    const signs = all.flatMap((project) => signsOf(project, dateInChina(now), calendar));
    expect(new Set(signs)).toEqual(new Set(['overdue', 'stalled', 'dormant', 'lead-missing', 'too-few']));
    const events = {
      continued: all.filter(({ continuesId }) => continuesId !== null),
      handedOver: all.filter(
        ({ parties }) => parties.flatMap(({ spans }) => spans).filter(({ role }) => role === 'lead').length > 1,
      ),
      left: all.filter(({ parties }) =>
        parties.some(({ spans }) => spans.length > 0 && spans.every(({ endedAt }) => endedAt !== null)),
      ),
      unattended: all.filter(({ parties }) =>
        parties.some(({ side, spans }) => spans.length > 0 && side.accounts.length === 0),
      ),
      amended: all.filter(({ revision, agreedRevision }) => agreedRevision !== null && revision > agreedRevision),
      cameToTheDesk: all.filter((project) => leadGoesToDesk(project, dateInChina(now), calendar)),
      same: all.filter(({ mergedIntoId }) => mergedIntoId !== null),
      retracted: all.filter(({ contributions }) => contributions.some(({ retractedAt }) => retractedAt !== null)),
    };
    expect(Object.entries(events).filter(([, found]) => found.length === 0)).toEqual([]);
  });

  test('moves no figure of a real region by a made-up project', () => {
    const moved = db.$client
      .prepare(
        "select e.segment_id from capability_evidence e where e.kind = 'project' and not exists (select 1 from capability_evidence o where o.company_id = e.company_id and o.segment_id = e.segment_id and o.kind <> 'project' and o.retracted_at is null)",
      )
      .pluck()
      .all();
    expect(moved).toEqual([]);
  });

  test('signs certificates for the address it will be read at, so that they verify there', () => {
    const ids = db.$client
      .prepare("select credential ->> 'id' from certificates where credential is not null")
      .pluck()
      .all() as string[];
    expect(new Set(ids.map((id) => new URL(id).origin))).toEqual(new Set(['http://localhost:4600']));
    expect(addressesOf(dataDir, 'twinatlas.db')).toEqual(['http://localhost:4600']);
    expect(addressesOf(join(dataDir, 'nowhere'), 'twinatlas.db')).toEqual([]);
  });

  test('has certification in every state', () => {
    expect(
      db.$client
        .prepare(
          "select count(*) from scheme_versions where content ->> 'feeYuan' = 480 and content ->> 'sample' is not null and state = 'published'",
        )
        .pluck()
        .get(),
    ).toBe(1);
    expect(states('certification_applications')).toEqual([...certificationStateNames].sort());
    expect(states('certificates')).toEqual(['issued', 'proposed', 'revoked', 'suspended']);
    expect(states('exam_sessions')).toEqual(['closed', 'confirmed', 'open']);
    expect(states('scheme_versions')).toEqual(['draft', 'proposed', 'published']);
    expect(states('exam_seats')).toEqual(['held', 'waiting']);
    const unmarked = db.$client.prepare("select name from talents where name not like '%（演示）'").pluck().all();
    expect(unmarked).toEqual([]);
  });

  test('has counts of holders, demand for them, and messages of a firm in every state, each marked as made up', () => {
    expect(
      db.$client.prepare("select as_of, groups ->> '$[0].people' as people from talent_count_tables").all(),
    ).toEqual([{ as_of: '2026-11-10', people: 6 }]);
    expect(states('interest_deliveries')).toEqual(['answered', 'declined', 'waiting']);
    expect(db.$client.prepare('select ended_by from talent_interests order by id').pluck().all()).toEqual([
      'firm',
      null,
    ]);
    expect(
      db.$client
        .prepare(
          "select work from talent_interests where work not like '演示%' union all select report from interest_deliveries where report not like '演示%'",
        )
        .pluck()
        .all(),
    ).toEqual([]);
    expect(
      db.$client
        .prepare(
          "select field, value, as_of from statements where field like 'talent-demand/%' and source like '演示%' order by id",
        )
        .raw()
        .all(),
    ).toEqual([
      ['talent-demand/bim', '60', '2026-09-30'],
      ['talent-demand/bim/bim.authoring', '18', '2025-12-31'],
      ['talent-demand/bim/bim.authoring', '24', '2026-09-30'],
    ]);
  });

  test('marks every made-up firm as one', () => {
    const unmarked = db.$client
      .prepare(
        "select name_zh from companies where (uscc like '91449999DEM%' or slug like '%yanshi%') and name_zh not like '%演示%'",
      )
      .pluck()
      .all();
    expect(unmarked).toEqual([]);
    expect(
      db.$client.prepare("select count(*) from accounts where email not like '%@demo.example.cn'").pluck().get(),
    ).toBe(0);
  });

  test('keeps its sign-ins where only the owner reads them, and prints one line a person', () => {
    expect(isDemonstration(dataDir)).toBe(true);
    expect(statSync(join(dataDir, 'demonstration-sign-ins.json')).mode & 0o777).toBe(0o600);
    const lines = signInLines(dataDir, new Date());
    expect(lines).toHaveLength(42);
    expect(lines.find((line) => line.includes('reviewer@'))).toMatch(/code 验证码 \d{6}/);
  });
});
