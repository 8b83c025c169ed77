import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { answerColleague } from '../../app/colleagues/colleague-answer.server';
import { inviteColleague } from '../../app/colleagues/colleague-invitations.server';
import { removeColleague } from '../../app/colleagues/colleague-removal.server';
import { firmColleagues } from '../../app/colleagues/colleague-view.server';
import { entrustColleague } from '../../app/colleagues/entrusting.server';
import { disableAccount } from '../../app/people/account-move.server';
import { revokeRole } from '../../app/people/role-grants.server';
import { requestDeletion } from '../../app/personal-data/deletion.server';
import { runRetention } from '../../app/personal-data/retention.server';
import { mergeCompanies } from '../../app/review-desk/company-merge.server';
import { undoMerge } from '../../app/review-desk/company-unmerge.server';
import { deletionRequests, events, roleGrants } from '../../db/schema/index';
import { ask, companyId, kinds, member, s, speaks, useMemberFirm } from '../alliance/colleague-scene';
import { valueOf } from '../alliance/scene';

useMemberFirm();

let editor: Actor;
beforeEach(() => {
  editor = s.person([{ role: 'member', companyId, editor: true }]);
});

const standing = ({ accountId }: Actor, firm = companyId) => {
  const grant = s.db
    .select({ editor: roleGrants.editor })
    .from(roleGrants)
    .where(and(eq(roleGrants.accountId, accountId), eq(roleGrants.companyId, firm)))
    .get();
  return grant && (grant.editor ? 'editor' : 'owner');
};
const entrust = (by: Actor, { accountId }: Actor, to: 'owner' | 'editor') =>
  entrustColleague(s.db, by, { companyId, accountId, standing: to }, s.occasion());
const remove = (by: Actor, { accountId }: Actor, reason = '已离职') =>
  removeColleague(s.db, by, { companyId, accountId, reason, knowing: false }, s.occasion());

describe('an owner', () => {
  it('lets a colleague in as an editor, and makes one owner, who is told', () => {
    const person = s.person();
    const id = ask(person);
    valueOf(answerColleague(s.db, member, { id, move: 'accept', reason: '' }, s.occasion()));
    expect(standing(person)).toBe('editor');
    valueOf(entrust(member, person, 'owner'));
    expect([standing(person), standing(member), kinds().includes(`colleagueEntrusted ${person.email}`)]).toEqual([
      'owner',
      'owner',
      true,
    ]);
    const event = s.db.select().from(events).where(eq(events.deed, 'colleague.entrust')).get()!;
    expect(JSON.parse(event.after!)).toEqual({ accountId: person.accountId, editor: false });
  });

  it('who is the last one neither becomes an editor nor leaves nor loses the role while others are there', () => {
    const admin = s.person(['administrator']);
    const grant = { role: 'member', regionCode: null, companyId } as const;
    const refused = [
      entrust(member, member, 'editor'),
      remove(member, member),
      revokeRole(s.db, admin, { accountId: member.accountId, grant, reason: '错' }, s.occasion()),
      requestDeletion(s.db, member, s.occasion()),
    ];
    expect(refused.map((one) => !one.ok && one.code)).toEqual(Array<string>(4).fill('last-owner'));
    valueOf(entrust(member, editor, 'owner'));
    valueOf(remove(member, member));
    expect([speaks(member), standing(editor)]).toEqual([false, 'owner']);
  });

  it('alone in the firm stays its owner', () => {
    valueOf(remove(member, editor));
    expect(entrust(member, member, 'editor')).toMatchObject({ code: 'last-owner' });
  });

  it('whose account is deleted or disabled is followed by who is longest with the firm', () => {
    s.person([{ role: 'member', companyId, editor: true }]);
    s.db
      .insert(deletionRequests)
      .values({
        accountId: member.accountId,
        requestedAt: '2026-11-01T00:00:00.000Z',
        dueAt: '2026-11-16T00:00:00.000Z',
      })
      .run();
    runRetention(s.db, s.occasion());
    expect(standing(editor)).toBe('owner');
    const third = s.person([{ role: 'member', companyId, editor: true }]);
    valueOf(remove(editor, s.person([{ role: 'member', companyId, editor: true }])));
    const admin = s.person(['administrator']);
    valueOf(disableAccount(s.db, admin, { accountId: editor.accountId, reason: '错' }, s.occasion()));
    expect([standing(third), firmColleagues(s.db, editor, companyId, s.occasion().now).people.length]).toEqual([
      'editor',
      3,
    ]);
    expect(firmColleagues(s.db, third, companyId, s.occasion().now).people.map((one) => one.standing)).toEqual([
      'owner',
      'owner',
      'editor',
    ]);
  });
});

describe('an editor', () => {
  it('neither invites, answers, entrusts nor removes, and may leave', () => {
    const id = ask(s.person());
    const tries = [
      inviteColleague(s.db, editor, { companyId, email: 'a@example.cn' }, s.occasion()),
      answerColleague(s.db, editor, { id, move: 'accept', reason: '' }, s.occasion()),
      entrust(editor, editor, 'owner'),
      remove(editor, member),
    ];
    expect(tries.map((one) => !one.ok && one.code)).toEqual(Array<string>(4).fill('not-allowed'));
    expect(kinds()).toEqual([`colleagueAsked ${member.email}`]);
    valueOf(remove(editor, editor));
    expect([speaks(editor), standing(member)]).toEqual([false, 'owner']);
  });
});

describe('a merge', () => {
  it('keeps owners of both, and its undoing gives each firm those it had', () => {
    const mergedId = s.company('甲子测绘');
    s.db
      .insert(roleGrants)
      .values({ accountId: editor.accountId, role: 'member', companyId: mergedId, grantedAt: '2026-01-01' })
      .run();
    const reviewer = s.reviewer();
    const { mergeId } = valueOf(
      mergeCompanies(s.db, reviewer, { keptId: companyId, mergedId, reason: '同一家' }, s.occasion()),
    );
    expect([standing(member), standing(editor)]).toEqual(['owner', 'owner']);
    valueOf(undoMerge(s.db, reviewer, { mergeId, reason: '并错' }, s.occasion()));
    expect([standing(member), standing(editor), standing(editor, mergedId)]).toEqual(['owner', 'editor', 'owner']);
  });

  it('undone after its own owner left leaves the firm an owner', () => {
    const mergedId = s.company('甲子测绘');
    const other = s.person([{ role: 'member', companyId: mergedId }]);
    const reviewer = s.reviewer();
    const { mergeId } = valueOf(
      mergeCompanies(s.db, reviewer, { keptId: companyId, mergedId, reason: '同一家' }, s.occasion()),
    );
    valueOf(remove(member, member));
    valueOf(undoMerge(s.db, reviewer, { mergeId, reason: '并错' }, s.occasion()));
    expect([standing(other, mergedId), standing(editor)]).toEqual(['owner', 'owner']);
  });
});
