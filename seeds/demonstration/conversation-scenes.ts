import { and, eq, like } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import { institutionBySlug } from '../../app/institutions/institutions.server';
import { invitationsOf } from '../../app/institutions/representative-list.server';
import { answerInvitation, inviteRepresentative } from '../../app/institutions/representatives.server';
import { moveThread, newestMessage } from '../../app/threads/thread-move.server';
import { openThread } from '../../app/threads/opening.server';
import { institutionInvitations, institutions, needs, projectRevisions, projects } from '../../db/schema/index';
import type { DemoSide } from './made-project';
import type { Members } from './members';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/**
 * Conversations on a need, among the parties of a project, and with the lead of a listed one; invitations to represent
 * the university that were declined, taken back, or lapsed.
 */
export function conversationScenes(
  stage: Stage,
  cast: Record<CastName, Actor>,
  { first, second }: Members,
  university: DemoSide,
): void {
  const need = stage.db.select().from(needs).where(like(needs.titleZh, '找城市信息模型数据治理伙伴%')).get()!;
  const about = { kind: 'need', named: need.key } as const;
  const asked = open(stage, second, about, '演示：样本数据什么格式？', 8);
  write(stage, first, asked, '演示：CityGML，可以先给一个街区。', 7);
  open(stage, university.actor, about, '演示：我们有一个数据治理课题组。', 2);
  const running = project(stage, '%进行中%', 'running');
  const talk = open(stage, first, { kind: 'project', named: String(running) }, '演示：下周三对接口，请带样机。', 3);
  write(stage, second, talk, '演示：收到。', 2);
  const listed = project(stage, '%已公开%', 'completed');
  open(stage, university.actor, { kind: 'project', named: String(listed) }, '演示：成果可以用于教学吗？', 1);
  invitations(stage, cast, university);
}

function open(
  stage: Stage,
  actor: Actor,
  subject: Parameters<typeof openThread>[2]['subject'],
  text: string,
  daysAgo: number,
): number {
  return done(openThread(stage.db, actor, { subject, party: null, text }, stage.occasion(daysAgo))).id;
}

function write(stage: Stage, actor: Actor, id: number, text: string, daysAgo: number): void {
  done(
    moveThread(
      stage.db,
      actor,
      { id, move: 'write', seen: newestMessage(stage.db, id), text },
      stage.occasion(daysAgo),
    ),
  );
}

function project(stage: Stage, title: string, state: 'running' | 'completed'): number {
  return stage.db
    .select({ id: projects.id })
    .from(projects)
    .innerJoin(projectRevisions, eq(projectRevisions.projectId, projects.id))
    .where(and(like(projectRevisions.titleZh, title), eq(projects.state, state)))
    .orderBy(projects.id)
    .get()!.id;
}

function invitations(stage: Stage, cast: Record<CastName, Actor>, { party, actor }: DemoSide): void {
  const { db } = stage;
  const { slug } = db
    .select({ slug: institutions.slug })
    .from(institutions)
    .where(eq(institutions.id, party.id))
    .get()!;
  const institution = institutionBySlug(db, slug)!;
  const invite = ({ email }: Actor, daysAgo: number) =>
    done(inviteRepresentative(db, actor, { institution, email }, stage.occasion(daysAgo)));
  invite(cast.talent3, 6);
  const [{ id }] = invitationsOf(db, cast.talent3, stage.occasion(5).now) as unknown as [{ id: number }];
  done(answerInvitation(db, cast.talent3, { id, move: 'decline' }, stage.occasion(5)));
  invite(cast.talent4, 4);
  const open = and(eq(institutionInvitations.email, cast.talent4.email), eq(institutionInvitations.state, 'invited'));
  const sent = db.select({ id: institutionInvitations.id }).from(institutionInvitations).where(open).get()!;
  done(answerInvitation(db, actor, { id: sent.id, move: 'withdraw' }, stage.occasion(3)));
  invite(cast.talent6, 45);
}
