import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { authorisations, companies } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import type { BodyChange, BodyChangeState, BodyInput } from '../certificates/bodies/body-change';
import { findBodyChange, listProposedChanges, type StoredBodyChange } from '../certificates/bodies/body-changes.server';
import { findIssuingBody } from '../certificates/bodies/body.server';
import { certificateMessages } from '../certificates/messages';
import { findOccupation, levelNames } from '../certification/schemes/occupation-register.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import { bodyChangeMessages } from './body-change-messages';
import { bodyDeskMessages } from './body-messages';

/** A change that waits, as lists name it. */
export interface WaitingChange {
  readonly id: number;
  readonly title: string;
}

export interface BodyChangeView extends WaitingChange {
  readonly bodyId: string;
  readonly bodyName: string;
  /** Whether the body is on record already. */
  readonly known: boolean;
  readonly kind: BodyChange['kind'];
  readonly state: BodyChangeState;
  /** What would be recorded, each with its label. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly proposed: { readonly by: number; readonly on: string };
  readonly decided: { readonly by: number; readonly on: string } | null;
  readonly decisionReason: string | null;
  readonly mine: boolean;
  readonly may: { readonly carry: boolean; readonly decline: boolean };
}

/** Changes that wait for a second person: of one body, or of all. */
export function waitingBodyChanges(db: Database, language: Language, bodyId: string | null = null): WaitingChange[] {
  return listProposedChanges(db, bodyId).map((change) => ({ id: change.id, title: titleOf(db, language, change) }));
}

function titleOf(db: Database, language: Language, { bodyId, change }: StoredBodyChange): string {
  const words = bodyChangeMessages[language];
  return words.titled(words.kinds[change.kind], nameOf(db, language, bodyId, change));
}

function nameOf(db: Database, language: Language, bodyId: string, change: BodyChange): string {
  const body = change.kind === 'add' ? change.body : findIssuingBody(db, bodyId);
  return body ? localised(language, body.nameZh, body.nameEn) : bodyId;
}

/** One change with what it would record, and what this actor may do. */
export function bodyChangeView(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
): Outcome<BodyChangeView, 'change-unknown'> {
  const row = findBodyChange(db, id);
  if (!row) return refuse('change-unknown', { value: String(id) });
  const { bodyId, kind, change, state, proposedBy, proposedAt, decidedBy, decidedAt, decisionReason } = row;
  const may = (deed: 'body.approve' | 'body.edit') =>
    state === 'proposed' && can(actor, deed, { regionCode: homeRegionCode(db), proposedBy });
  return ok({
    id,
    title: titleOf(db, language, row),
    bodyId,
    bodyName: nameOf(db, language, bodyId, change),
    known: findIssuingBody(db, bodyId) !== null,
    kind,
    state,
    facts: factsOf(db, language, change),
    proposed: { by: proposedBy, on: dateInChina(new Date(proposedAt)) },
    decided: decidedBy === null ? null : { by: decidedBy, on: dateInChina(new Date(decidedAt!)) },
    decisionReason,
    mine: proposedBy === actor.accountId,
    may: { carry: may('body.approve'), decline: may('body.edit') },
  });
}

type Facts = BodyChangeView['facts'];

function factsOf(db: Database, language: Language, change: BodyChange): Facts {
  const words = bodyDeskMessages[language];
  const reason = bodyChangeMessages[language].reason;
  switch (change.kind) {
    case 'add':
      return bodyFacts(db, language, change.body);
    case 'authorise':
      return authorisationFacts(db, language, change.authorisation);
    case 'end-authorisation': {
      const row = db.select().from(authorisations).where(eq(authorisations.id, change.authorisationId)).get();
      const held = row ? authorisationFacts(db, language, row) : [];
      return [...held, [words.untilPlain, change.untilOn], [reason, change.reason]];
    }
    case 'key':
      return [];
    case 'end': {
      const successor = change.successorId === null ? null : findIssuingBody(db, change.successorId);
      return [
        [words.endedOn, change.endedOn],
        [words.successor, successor ? localised(language, successor.nameZh, successor.nameEn) : words.noSuccessor],
        [reason, change.reason],
      ];
    }
  }
}

function bodyFacts(db: Database, language: Language, body: BodyInput): Facts {
  const words = bodyDeskMessages[language];
  const company =
    body.companyId === null ? null : db.select().from(companies).where(eq(companies.id, body.companyId)).get();
  return [
    [words.id, body.id],
    [words.nameZh, body.nameZh],
    [words.nameEn, body.nameEn],
    [words.kind, certificateMessages[language].kinds[body.kind]],
    [words.company, company?.nameZh ?? ''],
    [words.register, body.registerUrl ?? ''],
    [
      words.mayClaim,
      listed(
        language,
        body.mayClaim.map((claim) => words.claims[claim]),
      ),
    ],
  ].filter((fact): fact is [string, string] => fact[1] !== '');
}

function authorisationFacts(
  db: Database,
  language: Language,
  given: {
    readonly occupationId: string;
    readonly levels: readonly number[];
    readonly fromOn: string;
    readonly untilOn: string | null;
    readonly basis: string;
  },
): Facts {
  const words = bodyDeskMessages[language];
  const open = certificateMessages[language].bodyPage;
  const occupation = findOccupation(db, given.occupationId);
  const name = levelNames(db, language, given.occupationId);
  return [
    [words.occupation, occupation ? localised(language, occupation.nameZh, occupation.nameEn) : given.occupationId],
    [
      words.levels,
      listed(
        language,
        given.levels.map((level) => name(given.occupationId, level)),
      ),
    ],
    [open.from, given.fromOn],
    [open.until, given.untilOn ?? open.ongoing],
    [words.basis, given.basis],
  ];
}
