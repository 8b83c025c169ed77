import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { giveUpCapability } from '../../app/alliance/capabilities/capability-giving-up.server';
import { proposeCapability } from '../../app/alliance/capabilities/capability-proposal.server';
import { ownCapabilities } from '../../app/alliance/capabilities/own-capabilities.server';
import { explainAlliance } from '../../app/alliance/refusals';
import { openFileStore } from '../../app/files/file-store.server';
import type { Refusal } from '../../app/outcome';
import { decideCapability } from '../../app/review-desk/capability-review.server';
import {
  countWaitingCapabilities,
  findCapabilityFile,
  waitingCapabilities,
} from '../../app/review-desk/desk-capabilities.server';
import { capabilities, capabilityEvidence, capabilityProposals, statements, storedFiles } from '../../db/schema/index';
import { testDatabase } from '../database';
import { genuineUpload } from '../web/genuine-form';
import { scene, valueOf } from './scene';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-capability-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a member’s capability after joining', () => {
  let s: ReturnType<typeof scene>;
  let [member, reviewer]: Actor[] = [];
  let companyId = 0;
  beforeEach(() => {
    s = scene(testDatabase());
    [member, reviewer] = [s.person(), s.reviewer()];
    companyId = s.approved(member, reviewer, 0).companyId!;
    member = { ...member, roles: [{ role: 'member', regionCode: null, companyId }] };
  });
  const propose = (fields: Readonly<Record<string, string>> = {}, file = false, by = member!) => {
    const typed = { summary: '机载激光雷达', kind: 'patent', url: 'https://a.example.cn/p' };
    const bytes = new Blob(['%PDF-1.7\npatent'], { type: 'application/pdf' });
    const body = genuineUpload({ ...typed, segmentId, ...fields }, file ? [['file', bytes, '专利.pdf']] : []);
    const request = new Request('https://atlas.example.cn/x', { method: 'POST', body });
    return proposeCapability(s.db, openFileStore(folder), by, companyId, request, s.occasion(), new FormData());
  };
  const segmentId = 'gis.reality';
  const held = () =>
    s.db
      .select({ segmentId: capabilities.segmentId })
      .from(capabilities)
      .where(eq(capabilities.companyId, companyId))
      .all()
      .map((row) => row.segmentId)
      .toSorted();
  const decide = (move: 'accept' | 'reject', reason = '专利属实', by = reviewer!) =>
    decideCapability(s.db, by, { id: 1, move, reason }, s.occasion());
  const giveUp = (segment: string, by = member!) =>
    giveUpCapability(s.db, by, { companyId, segmentId: segment }, '', s.occasion());

  it('waits for a reviewer with its evidence, and counts once accepted', async () => {
    const known = s.db.select().from(capabilityEvidence).all().length;
    valueOf((await propose({}, true)) as never);
    expect(await propose({}, true), 'sent twice').toMatchObject({ code: 'request-open', field: 'summary' });
    expect([held(), countWaitingCapabilities(s.db, reviewer!)]).toEqual([['gis.cim'], 1]);
    expect(waitingCapabilities(s.db, reviewer!, 'zh')).toMatchObject([
      { held: false, kind: 'patent', file: { originalName: '专利.pdf' }, dueOn: '2026-11-30', mayDecide: true },
    ]);
    const provisional = () => [
      waitingCapabilities(s.db, reviewer!, 'zh')[0]!.dueProvisional,
      ownCapabilities(s.db, companyId, 'zh').proposals[0]!.dueProvisional,
    ];
    expect(provisional()).toEqual([false, false]);
    s.db.update(capabilityProposals).set({ dueOn: '2099-01-05' }).run();
    expect(provisional(), 'a year without holidays on record').toEqual([true, true]);
    expect(decide('accept', ' ')).toMatchObject({ code: 'reason-needed' });
    valueOf(decide('accept'));
    expect(held()).toEqual(['gis.cim', segmentId].toSorted());
    expect(s.db.select().from(capabilityEvidence).all().slice(known)).toMatchObject([
      { segmentId, kind: 'statement', confidence: 'medium', validFrom: '2026-11-23' },
    ]);
    expect(s.mails().at(-1)).toMatchObject({ kind: 'capabilityAccepted', to: member!.email });
    const late = decide('accept') as Refusal;
    expect(late).toMatchObject({ code: 'proposal-state', state: 'accepted' });
    expect(explainAlliance('zh', late)).toBe('现在是“已通过”，不能这样做。');
    const fileId = s.db.select().from(storedFiles).all().at(-1)!.id;
    const opens = (who: Actor) => findCapabilityFile(s.db, who, fileId, s.occasion()).ok;
    expect([member!, reviewer!, s.person()].map(opens)).toEqual([true, true, false]);
  });

  it('changes nothing when rejected, and the firm reads why', async () => {
    valueOf((await propose()) as never);
    valueOf(decide('reject', '专利不属于贵单位'));
    expect(held()).toEqual(['gis.cim']);
    expect(s.mails().at(-1)!.text).toContain('专利不属于贵单位');
    expect(ownCapabilities(s.db, companyId, 'zh').proposals).toMatchObject([
      { state: 'rejected', reason: '专利不属于贵单位' },
    ]);
  });

  it('needs evidence and a segment there is, from its own people', async () => {
    expect(await propose({ url: '' })).toMatchObject({ code: 'evidence-needed', field: 'url' });
    expect(await propose({ segmentId: 'no.such' })).toMatchObject({ code: 'segment-unknown' });
    expect(await propose({ summary: '' })).toMatchObject({ ok: false });
    expect(await propose({ url: 'javascript:1' }, true)).toMatchObject({ ok: false });
    expect(await propose({}, false, s.person())).toMatchObject({ code: 'not-allowed' });
    expect(ownCapabilities(s.db, companyId, 'zh').proposals).toEqual([]);
  });

  it('is given up at once as far as the firm’s own word goes', async () => {
    valueOf((await propose({ segmentId: 'gis.cim' })) as never);
    expect(giveUp('gis.cim', s.person())).toMatchObject({ code: 'not-allowed' });
    valueOf(giveUp('gis.cim'));
    expect(held()).toEqual([]);
    const said = and(eq(statements.subjectId, String(companyId)), eq(statements.field, 'segment'));
    expect(s.db.select().from(statements).where(said).all()).toEqual([]);
    expect(ownCapabilities(s.db, companyId, 'zh').proposals).toMatchObject([{ state: 'withdrawn' }]);
    expect(giveUp('gis.cim')).toMatchObject({ code: 'nothing-own' });
    expect(s.deeds().slice(-3)).toContain('capability.give-up done');
  });
});
