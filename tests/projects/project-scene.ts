import type { Actor } from '../../app/accounts/permissions/actor';
import type { Party } from '../../app/parties/party';
import { consentTo, discloseParty } from '../../app/projects/answer.server';
import {
  emptyCharter,
  type CharterText,
  type PlannedContribution,
  type PlannedMilestone,
} from '../../app/projects/charter';
import { confirmContributions, type GivenAnswer } from '../../app/projects/confirm.server';
import { beginProject } from '../../app/projects/draft.server';
import { inviteParty } from '../../app/projects/invite.server';
import { askForListing, checkListing } from '../../app/projects/listing.server';
import { standingContributions } from '../../app/projects/completion';
import { findProject } from '../../app/projects/project.server';
import type { Project } from '../../app/projects/project';
import type { InvitedRole } from '../../app/projects/project-role';
import { proposeProject } from '../../app/projects/propose.server';
import { reviseProject } from '../../app/projects/revise.server';
import type { Step } from '../../app/projects/step-names';
import { takeStep } from '../../app/projects/steps.server';
import { companies, events, memberships } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { madeUpUscc, scene, valueOf } from '../alliance/scene';
import { eq } from 'drizzle-orm';

/** An organisation with somebody who acts for it. */
export interface Side {
  readonly party: Party;
  readonly person: Actor;
}

interface Part {
  readonly side: Side;
  readonly role: InvitedRole;
}

export interface Outline {
  readonly lead: Side;
  readonly parts: readonly Part[];
  /** Segments by the place of who works on them: the lead first, then the parts. */
  readonly work?: readonly (Omit<PlannedContribution, 'partyId' | 'customerId'> & { by: number; customer?: number })[];
  readonly milestones?: readonly (Omit<PlannedMilestone, 'partyId' | 'id'> & { by: number })[];
  readonly text?: Partial<CharterText>;
}

/** Monday 2026-11-23, 16:00 in Guangzhou. Firms A and B, a university, and projects brought to any state. */
export function projectScene(db: Database) {
  const made = scene(db);
  const { person, company, institution, occasion } = made;
  let codes = 100;
  /** A member firm with its person. */
  const firm = (nameZh: string, regionCode = '440100'): Side => {
    const id = company(nameZh, { regionCode, uscc: madeUpUscc((codes += 1)) });
    return { party: { kind: 'company', id }, person: person([{ role: 'member', companyId: id }]) };
  };
  const university = (nameZh: string, kind: 'university' | 'government' = 'university'): Side => {
    const id = institution(nameZh, { kind });
    return { party: { kind: 'institution', id }, person: person([{ role: 'representative', institutionId: id }]) };
  };
  const project = (id: number): Project => findProject(db, id)!;
  const partyOf = (id: number, side: Side): number =>
    project(id).parties.find(({ party }) => party.kind === side.party.kind && party.id === side.party.id)!.id;

  /** A draft with its invitations prepared and its charter whole. */
  const draft = ({ lead, parts, work = [], milestones = [], text = {} }: Outline, at?: string): number => {
    const { id } = valueOf(
      beginProject(db, lead.person, { party: lead.party, titleZh: '城市数据融合治理' }, occasion(at)),
    );
    for (const { side, role } of parts)
      valueOf(inviteParty(db, lead.person, { id, party: side.party, role, note: null }, occasion(at)));
    const numbers = [lead, ...parts.map(({ side }) => side)].map((side) => partyOf(id, side));
    const planned = work.length > 0 ? work : [{ by: 0, segmentId: 'fusion.governance', aim: 'build' as const }];
    const charter: CharterText = {
      ...emptyCharter,
      titleZh: '城市数据融合治理',
      goalZh: '把三个区的数据接到一起。',
      contributions: planned.map(({ by, customer, ...one }) => ({
        ...one,
        partyId: numbers[by]!,
        customerId: customer === undefined ? null : numbers[customer]!,
      })),
      milestones: milestones.map(({ by, ...one }) => ({ ...one, id: null, partyId: numbers[by]! })),
      ...text,
    };
    valueOf(reviseProject(db, lead.person, { id, revision: 1, charter }, occasion(at)));
    return id;
  };

  const proposed = (outline: Outline, at?: string): number => {
    const id = draft(outline, at);
    valueOf(proposeProject(db, outline.lead.person, { id, disclosed: true }, occasion(at)));
    return id;
  };

  const consent = (id: number, side: Side, at?: string, disclosed = true) =>
    consentTo(db, side.person, { id, revision: project(id).revision, disclosed }, occasion(at));

  const agreed = (outline: Outline, at?: string): number => {
    const id = proposed(outline, at);
    for (const { side } of outline.parts) valueOf(consent(id, side, at));
    return id;
  };

  const step = (id: number, side: Side, name: Step, at?: string, reason: string | null = null) =>
    takeStep(db, side.person, { id, revision: project(id).revision, step: name, reason }, occasion(at));

  const running = (outline: Outline, at?: string): number => {
    const id = agreed(outline, at);
    valueOf(step(id, outline.lead, 'start', at));
    return id;
  };

  const closing = (outline: Outline, at?: string): number => {
    const id = running(outline, at);
    valueOf(step(id, outline.lead, 'close', at));
    return id;
  };

  /** What a party says: that it stands by its own, and the same of all others'. */
  const answers = (id: number, side: Side, answer: GivenAnswer['answer'] = 'confirm'): GivenAnswer[] => {
    const own = partyOf(id, side);
    return standingContributions(project(id)).map((one) => ({
      contributionId: one.id,
      answer: one.partyId === own ? 'own' : answer,
      reason: answer === 'dispute' ? '没有看到' : null,
    }));
  };

  const confirm = (id: number, side: Side, answer: GivenAnswer['answer'] = 'confirm', at?: string) =>
    confirmContributions(db, side.person, { id, answers: answers(id, side, answer) }, occasion(at));

  /** Takes a party's name from the public. */
  const conceal = (id: number, side: Side, disclosed = false) =>
    valueOf(discloseParty(db, side.person, { id, disclosed }, occasion()));

  const completed = (outline: Outline, at?: string): number => {
    const id = closing(outline, at);
    for (const side of [outline.lead, ...outline.parts.map((part) => part.side)])
      valueOf(confirm(id, side, 'confirm', at));
    return id;
  };

  const reviewer = person(['reviewer']);
  /** What the desk answers that decides on a project's page in public. */
  const checked = (id: number, move: 'list', at?: string) =>
    checkListing(db, reviewer, { id, move, revision: project(id).agreedRevision!, reason: null }, occasion(at));
  const list = (id: number, lead: Side, at?: string) => {
    valueOf(askForListing(db, lead.person, { id, move: 'submit' }, occasion(at)));
    valueOf(checked(id, 'list', at));
  };

  /** What history says happened to a project, oldest first. */
  const deeds = (id: number): string[] =>
    db
      .select({ deed: events.deed, type: events.thingType, thing: events.thingId })
      .from(events)
      .orderBy(events.sequence)
      .all()
      .flatMap(({ deed, type, thing }) => (type === 'project' && thing === String(id) ? [deed] : []));

  const suspend = ({ party }: Side) =>
    db
      .insert(memberships)
      .values({ companyId: party.id, state: 'suspended', since: '2026-01-01' } as never)
      .run();
  const rename = ({ party }: Side, nameZh: string) =>
    db.update(companies).set({ nameZh }).where(eq(companies.id, party.id)).run();

  return {
    ...made,
    firm,
    university,
    project,
    partyOf,
    draft,
    proposed,
    consent,
    agreed,
    step,
    running,
    closing,
    answers,
    confirm,
    completed,
    conceal,
    checked,
    list,
    reviewer,
    deeds,
    suspend,
    rename,
  };
}

export type ProjectScene = ReturnType<typeof projectScene>;
