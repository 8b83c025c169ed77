import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Database } from '../../db/client';
import { can } from '../accounts/permissions/permissions';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { applicationThing } from '../alliance/applications/application.server';
import { applicationReference } from '../alliance/applications/reference';
import { regionsByCode } from '../region/regions.server';
import { segmentNames } from '../region/segment-names.server';
import { languageOf, type Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, type Outcome } from '../outcome';
import { requireOk } from '../web/required-page.server';
import { openUndo } from './approval-undoing.server';
import { applicantDomain, type ApplicantDomain } from './applicant-domain.server';
import { appealsAgainst } from './holding.server';
import { deskPlace, deskQueryOf, type DeskPlace } from './desk-query';
import { maskedNames } from './desk-view.server';
import { nextFile, type NextFile } from './next-file.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { companyRow, publishedFields } from '../alliance/profile/published-profile.server';
import { compared, findReviewFile, type ReviewFile } from '../alliance/applications/review-file.server';
import { routeNumber } from '../web/route-number';

/** A file on the desk with the names its page needs. */
export interface DeskFile extends Omit<ReviewFile, 'conflicts'> {
  /** Fields about which sources on record differ, each with its values and who says them. */
  readonly conflicts: readonly {
    readonly field: string;
    readonly values: readonly { readonly value: string; readonly sources: readonly string[] }[];
  }[];
  readonly reference: string;
  readonly domain: ApplicantDomain;
  /**
   * The record stood beside the application: the claimed one, or for a new firm the nearest not judged to be another.
   */
  readonly beside: { readonly slug: string; readonly claimed: boolean } | null;
  readonly segmentNames: Readonly<Record<string, string>>;
  readonly regionNames: Readonly<Record<string, string>>;
  /** Masked addresses by account id. */
  readonly names: Readonly<Record<string, string>>;
  /** Whether the reader holds it now. */
  readonly mine: boolean;
  /** Whether the reader may review it at all. */
  readonly mayReview: boolean;
  /** Whether it appeals against the reader's own refusal. */
  readonly ownRefusal: boolean;
  /** A proposal to take its approval back that waits: why, since when, and whether the reader made it. */
  readonly undo: { readonly reason: string; readonly at: string; readonly own: boolean } | null;
}

export function findDeskFile(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  occasion: Occasion,
): Outcome<DeskFile> {
  const found = findReviewFile(db, actor, id, occasion);
  if (!found.ok) return found;
  const { application } = found.value.file;
  const nearest = found.value.record ? null : nearestRecord(db, found.value);
  const record = found.value.record ?? nearest?.company ?? null;
  const ownRefusal = appealsAgainst(application, actor.accountId);
  return ok({
    ...found.value,
    conflicts: [...found.value.conflicts].map(([field, groups]) => ({
      field,
      values: groups.map((group) => ({ value: group[0]!.value, sources: group.map((one) => one.source) })),
    })),
    ...(nearest ? { compared: compared(application, publishedFields(nearest)) } : {}),
    beside: record && { slug: record.slug, claimed: nearest === null },
    reference: applicationReference(application),
    domain: applicantDomain(db, application, found.value.record?.website ?? null),
    segmentNames: segmentNames(db, language),
    regionNames: regionNamesOf(db, [application.regionCode, record?.regionCode], language),
    names: Object.fromEntries(maskedNames(db, peopleIn(found.value))),
    mine: application.state === 'in-review' && application.reviewerId === actor.accountId,
    mayReview: can(actor, 'application.review', applicationThing(application)) && !ownRefusal,
    ownRefusal,
    undo: undoOf(db, id, actor),
  });
}

function undoOf(db: Database, id: number, actor: Actor): DeskFile['undo'] {
  const open = openUndo(db, id);
  return open ? { reason: open.reason, at: open.proposedAt, own: open.proposedBy === actor.accountId } : null;
}

function regionNamesOf(
  db: Database,
  codes: readonly (string | null | undefined)[],
  language: Language,
): DeskFile['regionNames'] {
  const regions = regionsByCode(db);
  return Object.fromEntries(
    [...new Set(codes.filter((code) => code != null))].map((code) => [
      code,
      localised(language, regions.get(code)?.nameZh ?? code, regions.get(code)?.nameEn),
    ]),
  );
}

/** Accounts of everybody who had a hand in the file. */
function peopleIn({ file: { application }, comments, history }: ReviewFile): number[] {
  return [
    application.applicantId,
    application.reviewerId,
    application.decidedBy,
    ...comments.map((one) => one.authorId),
    ...history.map((one) => one.actorId),
  ].filter((one) => one !== null);
}

function nearestRecord(db: Database, { duplicates }: ReviewFile) {
  const likely = duplicates.find((one) => one.verdict !== 'different');
  if (!likely) return null;
  return companyRow(db, likely.companyId);
}

/** A file with the place it has in the queue it was opened from, and the way on. */
export interface OpenFile extends DeskFile {
  readonly place: DeskPlace;
  readonly next: NextFile | null;
}

/** The loader of every page that shows a file on the desk. */
export function requireDeskFile({ request, context, params }: LoaderFunctionArgs): {
  language: Language;
  file: OpenFile;
} {
  const actor = requireDesk({ request, context });
  const language = context.language;
  const query = deskQueryOf(request, language);
  const id = routeNumber(params);
  const file = requireOk(findDeskFile(context.db, actor, id, language, context.occasion));
  return {
    language,
    file: { ...file, place: deskPlace(query), next: nextFile(context.db, actor, query, id, context.occasion.now) },
  };
}

/** The place in the queue that an answer to a file was sent with. */
export function placeOnDesk(request: Request): DeskPlace {
  return deskPlace(deskQueryOf(request, languageOf(new URL(request.url))));
}
