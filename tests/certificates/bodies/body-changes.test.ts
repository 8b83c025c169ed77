import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { decideBodyChange, proposeBodyChange } from '../../../app/certificates/bodies/body-changes.server';
import { presentKey } from '../../../app/certificates/bodies/body-readiness.server';
import { findIssuingBody } from '../../../app/certificates/bodies/body.server';
import type { BodyChange } from '../../../app/certificates/bodies/body-change';
import { bodyChangeView } from '../../../app/issuing-desk/body-change-view.server';
import { waitingChangesOfBodies } from '../../../app/issuing-desk/waiting-issuing.server';
import type { Database } from '../../../db/client';
import { authorisations, bodyChanges, events, mails } from '../../../db/schema';
import { at, someone, valueOf } from '../../certification/exam-scene';
import { copyOfDatabase, testDatabase } from '../../database';

const sceneDb = testDatabase();
const [first, second, reviewer] = [
  someone(sceneDb, 'official'),
  someone(sceneDb, 'official'),
  someone(sceneDb, 'reviewer'),
];
let db: Database;
beforeEach(() => {
  db = copyOfDatabase(sceneDb);
});

const society = {
  kind: 'add',
  body: {
    id: 'society',
    nameZh: '示例学会',
    nameEn: 'Example society',
    kind: 'enterprise',
    companyId: null,
    registerUrl: null,
    mayClaim: [],
  },
} as const satisfies BodyChange;
const authorise = (basis = '示例〔2026〕1号') =>
  ({
    kind: 'authorise',
    authorisation: {
      bodyId: 'alliance',
      occupationId: 'bim-twin',
      levels: [1, 2],
      fromOn: '2026-01-01',
      untilOn: null,
      basis,
    },
  }) as const satisfies BodyChange;

const propose = (change: BodyChange, bodyId = 'alliance', who = first) =>
  proposeBodyChange(db, who, { bodyId, change }, at());
const decide = (id: number, decision: 'carry' | 'decline' = 'carry', who = second, reason = '') =>
  decideBodyChange(db, who, { id, decision, reason }, at());

describe('a change of an issuing body', () => {
  test('takes effect only when another official carries it out', async () => {
    const { id } = valueOf(propose(society, 'society'));
    expect(findIssuingBody(db, 'society')).toBeNull();
    expect(await decide(id, 'carry', first)).toEqual({ ok: false, code: 'second-person-needed' });
    expect(await decide(id, 'carry', reviewer)).toMatchObject({ code: 'not-allowed' });
    valueOf(await decide(id));
    expect(findIssuingBody(db, 'society')).toMatchObject({ nameZh: '示例学会', endedOn: null });
    expect(db.select().from(bodyChanges).get()).toMatchObject({
      state: 'carried',
      proposedBy: first.accountId,
      decidedBy: second.accountId,
    });
    expect(await decide(id)).toMatchObject({ code: 'change-state', state: 'carried' });
  });

  test('is an authorisation, its end, a key or the end of a body alike', async () => {
    const key = valueOf(propose({ kind: 'key' }));
    expect(presentKey(db, 'alliance')).toBeNull();
    valueOf(await decide(key.id));
    expect(presentKey(db, 'alliance')).not.toBeNull();

    valueOf(await decide(valueOf(propose(authorise())).id));
    const held = () => db.select().from(authorisations).where(eq(authorisations.bodyId, 'alliance')).get()!;
    expect(held()).toMatchObject({ levels: [1, 2], untilOn: null, recordedBy: second.accountId });
    const shorter = {
      kind: 'end-authorisation',
      authorisationId: held().id,
      untilOn: '2026-12-31',
      reason: '主管部门收回',
    } as const;
    valueOf(await decide(valueOf(propose(shorter)).id));
    expect(held().untilOn).toBe('2026-12-31');

    const ends = { kind: 'end', endedOn: '2027-01-01', successorId: null, reason: '注销' } as const;
    const end = valueOf(propose(ends));
    expect(findIssuingBody(db, 'alliance')!.endedOn).toBeNull();
    valueOf(await decide(end.id));
    expect(findIssuingBody(db, 'alliance')!.endedOn).toBe('2027-01-01');
  });

  test('is refused at once when it could not be carried out, or waits already', () => {
    expect(propose(authorise(' '))).toMatchObject({ code: 'basis-needed', field: 'basis' });
    expect(propose({ ...society, body: { ...society.body, nameZh: '国家数字孪生中心' } }, 'society')).toMatchObject({
      code: 'scheme-overclaims',
      value: '国家',
    });
    expect(propose({ ...society, body: { ...society.body, id: 'alliance' } })).toMatchObject({ code: 'body-taken' });
    expect(propose(society, 'society', reviewer)).toMatchObject({ code: 'not-allowed' });
    valueOf(propose({ kind: 'key' }));
    expect(propose({ kind: 'key' }, 'alliance', second)).toMatchObject({ code: 'change-open' });
    valueOf(propose(authorise()));
    valueOf(propose(authorise('示例〔2026〕2号')));
  });

  test('is declined with a reason by a colleague, and taken back without one by its proposer', async () => {
    const { id } = valueOf(propose(authorise()));
    expect(await decide(id, 'decline')).toMatchObject({ code: 'reason-needed', field: 'reason' });
    valueOf(await decide(id, 'decline', second, '文号不对'));
    expect(valueOf(bodyChangeView(db, first, id, 'zh'))).toMatchObject({
      state: 'declined',
      decisionReason: '文号不对',
      may: { carry: false, decline: false },
    });
    const again = valueOf(propose(authorise()));
    valueOf(await decide(again.id, 'decline', first));
    expect(db.select().from(authorisations).where(eq(authorisations.bodyId, 'alliance')).all()).toEqual([]);
    expect(
      db
        .select({ reason: events.reason })
        .from(events)
        .where(and(eq(events.deed, 'body.decline-change'), eq(events.thingId, 'alliance')))
        .all(),
    ).toEqual([{ reason: '文号不对' }, { reason: null }]);
  });

  test('waits for the other officials, who are told, and is shown in words', () => {
    const { id } = valueOf(propose(authorise()));
    const reader = (actor: typeof first) => ({
      actor,
      language: 'zh' as const,
      now: at().now,
      today: '2026-11-23',
      limit: 10,
    });
    expect(waitingChangesOfBodies.mine!(db, reader(second))).toMatchObject([
      { act: '复核发证机构的更改', subject: '登记授权 · alliance', href: `/certificate-desk/body-changes/${id}` },
    ]);
    expect(waitingChangesOfBodies.mine!(db, reader(first))).toEqual([]);
    expect(waitingChangesOfBodies.begun!(db, reader(first))).toMatchObject([{ waitsFor: '另一位产业主管' }]);
    expect(db.select().from(mails).all()).toHaveLength(1);
    expect(valueOf(bodyChangeView(db, second, id, 'zh'))).toMatchObject({
      facts: [
        ['职业', '数字孪生BIM建模师'],
        ['等级', '初级、中级'],
        ['起', '2026-01-01'],
        ['止', '至今'],
        ['依据文件', '示例〔2026〕1号'],
      ],
      mine: false,
      may: { carry: true, decline: true },
    });
  });
});
