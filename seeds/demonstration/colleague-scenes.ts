import type { Actor } from '../../app/accounts/permissions/actor';
import { inviteColleague } from '../../app/colleagues/colleague-invitations.server';
import { answerRequest, askToSpeak } from '../../app/colleagues/colleagues.server';
import type { Members } from './members';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** Colleagues who wait for their firm, for the desk, and for an answer of their own; one is in already. */
export function colleagueScenes(
  stage: Stage,
  cast: Record<CastName, Actor>,
  { first, second, firstId, secondId }: Members,
): void {
  const { db } = stage;
  done(askToSpeak(db, cast.talent, { companyId: firstId, note: '演示：市场部，负责发布供给' }, stage.occasion(1)));
  done(
    askToSpeak(db, cast.firm5, { companyId: secondId, note: '演示：新来的技术总监，前任已离职' }, stage.occasion(14)),
  );
  done(inviteColleague(db, first, { companyId: firstId, email: 'firm6@demo.example.cn' }, stage.occasion(2)));
  const accepted = done(askToSpeak(db, cast.firm4, { companyId: secondId, note: '演示：产品经理' }, stage.occasion(7)));
  done(answerRequest(db, second, { id: accepted.id, move: 'accept', reason: '', as: 'firm' }, stage.occasion(6)));
}
