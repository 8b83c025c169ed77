import { and, eq, isNull } from 'drizzle-orm';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { Database } from '../../../db/client';
import { applicationComments, companies } from '../../../db/schema/index';
import { companiesOf, type Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import { requireActor } from '../../accounts/permissions/required-actor.server';
import { segmentNames } from '../../region/segment-names.server';
import { regionName } from '../../region/regions.server';
import { checkUscc, type CheckedUscc } from '../../companies/uscc';
import { listDuplicates, standingOf, type Standing, type StoredDuplicate } from './review-file.server';
import { listHistoryOfThing } from '../../events/events.server';
import { type Language } from '../../i18n/language';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { requireOk } from '../../web/required-page.server';
import {
  applicationFile,
  applicationThing,
  findApplication,
  type Application,
  type ApplicationFile,
} from './application.server';
import { doneSections, missing, type Missing, type Section } from './missing';
import { applicationReference } from './reference';
import type { Occasion } from '../../accounts/occasion.server';
import { routeNumber } from '../../web/route-number';

export interface ApplicationPage extends Pick<ApplicationFile, 'application' | 'capabilities' | 'people' | 'proof'> {
  readonly id: number;
  readonly reference: string;
  /** Whether the reader is its applicant. */
  readonly own: boolean;
  /** Whether the reader is a member of its company. */
  readonly byColleague: boolean;
  readonly standing: Standing;
  readonly missing: readonly Missing[];
  readonly done: readonly Section[];
  readonly usccWarning: CheckedUscc['warning'];
  readonly duplicates: readonly StoredDuplicate[];
  /** What the reviewer asks to be put right, while it is the applicant's turn. */
  readonly comments: readonly { readonly field: string; readonly text: string }[];
  /** Of the company claimed or admitted. */
  readonly companySlug: string | null;
  readonly regionName: string | null;
  readonly segmentNames: Readonly<Record<string, string>>;
  readonly history: readonly { readonly at: string; readonly deed: string; readonly reason: string | null }[];
  /** When the reviewer who had taken it put it back, while it waits for another; else null. */
  readonly putBackAt: string | null;
}

/** An application as its applicant sees it: sections, what is missing, where it stands. */
export function findApplicationPage(
  db: Database,
  actor: Actor | null,
  id: number,
  language: Language,
  occasion: Occasion,
): Outcome<ApplicationPage> {
  const application = findApplication(db, id);
  const unseen = refuse('application-unknown', { value: String(id) });
  if (!application) return unseen;
  const named = { type: 'application', id };
  const allowed = authorise(db, actor, 'application.see', applicationThing(application), named, occasion, unseen);
  if (!allowed.ok) return allowed;
  const file = applicationFile(db, application);
  const code = application.uscc ? checkUscc(application.uscc) : null;
  return ok({
    id,
    reference: applicationReference(application),
    own: actor?.accountId === application.applicantId,
    byColleague: actor !== null && application.companyId !== null && companiesOf(actor).includes(application.companyId),
    application,
    capabilities: file.capabilities,
    people: file.people,
    proof: file.proof,
    standing: standingOf(application, actor, occasion.now),
    missing: missing(file),
    done: doneSections(file),
    usccWarning: code?.ok ? code.value.warning : null,
    duplicates: listDuplicates(db, id),
    comments: application.state === 'returned' ? openComments(db, id) : [],
    companySlug: application.companyId === null ? null : slugOf(db, application.companyId),
    regionName: regionName(db, application.regionCode, language),
    segmentNames: segmentNames(db, language),
    ...historyFor(db, application),
  });
}

function openComments(db: Database, applicationId: number): ApplicationPage['comments'] {
  return db
    .select({ field: applicationComments.field, text: applicationComments.text })
    .from(applicationComments)
    .where(and(eq(applicationComments.applicationId, applicationId), isNull(applicationComments.settledAt)))
    .all();
}

function slugOf(db: Database, companyId: number): string | null {
  return db.select({ slug: companies.slug }).from(companies).where(eq(companies.id, companyId)).get()?.slug ?? null;
}

/** What the applicant may read of the file's history. */
function historyFor(db: Database, { id, state }: Application): Pick<ApplicationPage, 'history' | 'putBackAt'> {
  // What a reviewer does before deciding is not the applicant's to read.
  const history = listHistoryOfThing(db, { type: 'application', id }, { limit: 100 }).filter(({ deed }) =>
    shownDeeds.includes(deed),
  );
  return {
    putBackAt: state === 'submitted' && history[0]?.deed === 'application.release' ? history[0].at : null,
    // Why a file was put back is said among reviewers.
    history: history.map(({ at, deed, reason }) => ({
      at,
      deed: deed.replace('application.', ''),
      reason: deed === 'application.release' ? null : reason,
    })),
  };
}

const shownDeeds = [
  'start',
  'submit',
  'take',
  'release',
  'return',
  'approve',
  'refuse',
  'withdraw',
  'appeal',
  'undo',
  'take-back',
  'attach',
].map((deed) => `application.${deed}`);

/** The application a route is about, for somebody signed in who may see it; else the way to sign-in, 403 or 404. */
export function requireApplication({ request, context, params }: LoaderFunctionArgs): {
  language: Language;
  page: ApplicationPage;
} {
  const actor = requireActor({ request, context });
  const language = context.language;
  return {
    language,
    page: requireOk(findApplicationPage(context.db, actor, routeNumber(params), language, context.occasion)),
  };
}

/** An applicant at a step of their own application; whoever may not take it now is led to the application's page. */
export function requireStep(move: 'submit' | 'withdraw' | 'appeal') {
  return (asked: LoaderFunctionArgs): { language: Language; page: ApplicationPage } => {
    const { language, page } = requireApplication(asked);
    if (!page.own || !page.standing.moves.includes(move)) throw redirect(paths(language).application(page.id));
    return { language, page };
  };
}
