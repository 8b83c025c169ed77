import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { refuse, type Outcome } from '../outcome';
import { agreeNow } from './agreement.server';
import { consentTo, declineInvitation, discloseParty } from './answer.server';
import { confirmContributions, type GivenAnswer } from './confirm.server';
import { revokeInvitation } from './invite.server';
import { answerLead, askToLead, volunteerToLead } from './lead.server';
import { leaveProject, removeParty } from './leave.server';
import { askForListing } from './listing.server';
import { moveMilestone } from './milestones.server';
import { addOutput, moveOutput } from './outputs.server';
import type { PartForm, ProjectPart } from './project-parts';
import { confirmationAnswers } from './project-role';
import { discardProject, proposeProject } from './propose.server';
import { retractOwnEvidence } from './retraction.server';
import { takeStep } from './steps.server';

interface Sent {
  readonly form: PartForm;
  readonly sent: FormData;
}

interface Acting {
  readonly id: number;
  readonly partyId: number;
}

type Run = (db: Database, actor: Actor, acting: Acting, sent: Sent, occasion: Occasion) => Outcome<unknown>;

const missing = (field: string) => refuse('form-missing', { field });

/** What each part of a project's page runs: the one command, with what its form said. */
const runs: Readonly<Record<ProjectPart, Run>> = {
  proposal: (db, actor, acting, { form }, occasion) =>
    proposeProject(db, actor, { ...acting, disclosed: namingIn(form) }, occasion),
  draft: (db, actor, acting, _sent, occasion) => discardProject(db, actor, acting, occasion),
  consent: (db, actor, acting, { form }, occasion) =>
    form.revision === undefined
      ? missing('revision')
      : consentTo(db, actor, { ...acting, revision: form.revision, disclosed: namingIn(form) }, occasion),
  decline: (db, actor, acting, { form }, occasion) =>
    declineInvitation(db, actor, { ...acting, reason: form.reason || null }, occasion),
  agreement: (db, actor, acting, { form }, occasion) =>
    form.revision === undefined
      ? missing('revision')
      : agreeNow(db, actor, { ...acting, revision: form.revision }, occasion),
  step: (db, actor, acting, { form: { step, revision, reason } }, occasion) =>
    step === undefined || revision === undefined
      ? missing('step')
      : takeStep(db, actor, { ...acting, step, revision, reason: reason || null }, occasion),
  leaving: (db, actor, acting, { form }, occasion) =>
    leaveProject(db, actor, { ...acting, reason: form.reason ?? '' }, occasion),
  lead: (db, actor, acting, { form: { answer, party } }, occasion) => {
    if (answer === 'ask')
      return party === undefined ? missing('party') : askToLead(db, actor, { ...acting, asked: party }, occasion);
    if (answer === 'volunteer') return volunteerToLead(db, actor, acting, occasion);
    return answer === undefined ? missing('answer') : answerLead(db, actor, { ...acting, answer }, occasion);
  },
  confirmations: (db, actor, acting, { sent }, occasion) =>
    confirmContributions(db, actor, { ...acting, answers: answersIn(sent) }, occasion),
  listing: (db, actor, acting, { form: { listing } }, occasion) =>
    listing === undefined ? missing('listing') : askForListing(db, actor, { ...acting, move: listing }, occasion),
  disclosure: (db, actor, acting, { form }, occasion) => {
    const disclosed = namingIn(form);
    return disclosed === undefined
      ? missing('disclosed')
      : discloseParty(db, actor, { ...acting, disclosed }, occasion);
  },
  milestone: (db, actor, acting, { form: { milestoneId, milestoneMove, reason } }, occasion) =>
    milestoneId === undefined || milestoneMove === undefined
      ? missing('milestoneMove')
      : moveMilestone(db, actor, { ...acting, milestoneId, move: milestoneMove, text: reason || null }, occasion),
  output: (db, actor, acting, { form }, occasion) => outputPart(db, actor, acting, form, occasion),
  party: (db, actor, acting, { form: { party, partyMove, reason } }, occasion) => {
    if (party === undefined || partyMove === undefined) return missing('party');
    return partyMove === 'revoke'
      ? revokeInvitation(db, actor, { ...acting, invited: party }, occasion)
      : removeParty(db, actor, { ...acting, removed: party, reason: reason ?? '' }, occasion);
  },
  evidence: (db, actor, acting, { form: { contributionId, reason } }, occasion) =>
    contributionId === undefined
      ? missing('contributionId')
      : retractOwnEvidence(db, actor, { ...acting, contributionId, reason: reason ?? '' }, occasion),
};

/** What was said of being named in public; undefined where nothing was. */
function namingIn({ disclosed }: PartForm): boolean | undefined {
  return disclosed && disclosed === 'yes';
}

function outputPart(db: Database, actor: Actor, acting: Acting, form: PartForm, occasion: Occasion): Outcome<unknown> {
  const { outputId, outputMove, kind, title, identifier, url, reason } = form;
  if (outputId !== undefined)
    return outputMove === undefined
      ? missing('outputMove')
      : moveOutput(db, actor, { ...acting, outputId, move: outputMove, reason: reason || null }, occasion);
  if (kind === undefined || !title) return refuse('required', { field: kind === undefined ? 'kind' : 'title' });
  if (url && !/^https?:\/\//.test(url)) return refuse('web-address', { field: 'url' });
  const output = { kind, title, identifier: identifier || null, url: url || null };
  return addOutput(db, actor, { ...acting, output }, occasion);
}

/** The answers about contributions, whose fields bear their numbers. */
function answersIn(sent: FormData): GivenAnswer[] {
  return [...sent].flatMap(([name, value]) => {
    const contributionId = /^answer-(\d{1,12})$/.exec(name)?.[1];
    const answer = confirmationAnswers.find((one) => one === value);
    if (contributionId === undefined || answer === undefined) return [];
    const reason = sent.get(`reason-${contributionId}`);
    const said = typeof reason === 'string' ? reason.slice(0, 2000) : '';
    const was = sent.get(`was-${contributionId}`);
    const shown = typeof was === 'string' ? { was } : {};
    return [{ contributionId: Number(contributionId), answer, reason: said || null, ...shown }];
  });
}

/** Runs the command of a part for the side of a project that somebody is on. */
export function takePart(
  db: Database,
  actor: Actor,
  part: ProjectPart,
  acting: Acting,
  sent: Sent,
  occasion: Occasion,
): Outcome<unknown> {
  return runs[part](db, actor, acting, sent, occasion);
}
