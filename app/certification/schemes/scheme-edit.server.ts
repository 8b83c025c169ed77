import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Database } from '../../../db/client';
import { asc } from 'drizzle-orm';
import { issuingBodies } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { requireDeed } from '../../accounts/permissions/required-actor.server';
import { type Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { longList } from '../../web/form-limits';
import { refusedForm } from '../../web/refused-form.server';
import { requireOk } from '../../web/required-page.server';
import { sentForm } from '../../web/sent-form.server';
import { fieldChoices, findOccupation, levelNames, listOccupations } from './occupation-register.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { schemeContent } from './scheme';
import { schemeDifferences, type SchemeDifference } from './scheme-difference';
import { findOpenVersion, type SchemeAddress } from './scheme-desk.server';
import { editSchemeVersion } from './scheme-version.server';
import { contentView } from './scheme-view.server';
import { conditionRefusals, faultRefusals, withSection } from './section-content';
import { schemeSections, typedScheme, type SchemeSection } from './typed-scheme';
import { unsentFields } from './unsent-fields';

/** An official at one scheme's address. */
export function requireSchemeDesk({ request, context, params }: LoaderFunctionArgs): {
  actor: Actor;
  language: Language;
  of: SchemeAddress;
} {
  const actor = requireDeed({ request, context }, 'scheme.edit', { regionCode: homeRegionCode(context.db) });
  return {
    actor,
    language: context.language,
    of: { occupationId: params.occupation ?? '', level: Number(/^[1-9]$/.exec(params.level ?? '')?.[0] ?? 0) },
  };
}

/** One section of an open draft, and what its form offers to choose from. */
export type SchemeEditView = ReturnType<typeof editView>;

/** One section of the open draft as its form needs it; 404 while no draft is open. */
export function requireSection(asked: LoaderFunctionArgs): { language: Language; edit: SchemeEditView } {
  const { language, of } = requireSchemeDesk(asked);
  const section = schemeSections.find((one) => one === asked.params.section);
  const { db } = asked.context;
  const draft = findOpenVersion(db, of);
  if (!section || draft?.state !== 'draft') return requireOk(refuse('scheme-unknown'));
  return { language, edit: editView(db, of, section, draft, language) };
}

function editView(
  db: Database,
  of: SchemeAddress,
  section: SchemeSection,
  draft: NonNullable<ReturnType<typeof findOpenVersion>>,
  language: Language,
) {
  const bodies = db.select().from(issuingBodies).orderBy(asc(issuingBodies.id)).all();
  const { title } = draft.content;
  return {
    ...of,
    section,
    title: localised(language, title.zh, title.en),
    /** What is saved is refused unless it names the revision the form was filled on. */
    revision: draft.revision,
    content: draft.content,
    typed: typedScheme(draft.content),
    fields: fieldChoices(db, language),
    bodies: bodies.map((body) => [body.id, localised(language, body.nameZh, body.nameEn)] as const),
    occupations: listOccupations(db, 'all').map(
      (one) => [one.id, localised(language, one.nameZh, one.nameEn)] as const,
    ),
    /** Levels of the scheme's own ladder. */
    levels: (findOccupation(db, of.occupationId)?.ladder.levels ?? []).map(
      (_, index) => [String(index + 1), levelNames(db, language, of.occupationId)(of.occupationId, index + 1)] as const,
    ),
  };
}

/** The form of a section; one that lacks a field is turned away, whichever of its buttons was pressed. */
export async function sentSection(request: Request, section: SchemeSection): Promise<FormData> {
  const sent = await sentForm(request, longList);
  const [field] = unsentFields(section, sent);
  if (field !== undefined) throw refusedForm('form-missing', { field });
  return sent;
}

/**
 * Saving was refused: each fault by its field; and, when somebody saved meanwhile, what they wrote beside what was
 * sent.
 */
export interface SectionRefusal {
  readonly refusals: readonly Refusal[];
  readonly stale: { readonly revision: number; readonly differences: readonly SchemeDifference[] } | null;
}

/** Saves one section of the open draft on the revision its form showed; everything else stays as it is stored. */
export function saveSection(
  db: Database,
  actor: Actor,
  input: SchemeAddress & { section: SchemeSection; revision: number; sent: FormData },
  language: Language,
  occasion: CertificationOccasion,
): Outcome<null> | SectionRefusal {
  const draft = findOpenVersion(db, input);
  if (!draft) return { refusals: [refuse('scheme-unknown')], stale: null };
  const wrong = input.section === 'eligibility' ? conditionRefusals(input.sent) : [];
  const content = withSection(draft.content, input.section, input.sent);
  if (wrong.length > 0 && draft.revision === input.revision) return { refusals: wrong, stale: null };
  const saved = editSchemeVersion(db, actor, { id: draft.id, revision: input.revision, content }, occasion);
  if (saved.ok) return ok(null);
  if (saved.code === 'scheme-faults') return { refusals: faultRefusals(saved.faults, content), stale: null };
  if (saved.code !== 'scheme-stale') return { refusals: [fieldOf(saved)], stale: null };
  return {
    refusals: [saved],
    stale: {
      revision: draft.revision,
      differences: differencesTo(db, input, draft.content, content, language, occasion.now),
    },
  };
}

/** A claim is refused for a title or description; the form has two fields for each. */
function fieldOf(refusal: Refusal): Refusal {
  return refusal.field === 'title' || refusal.field === 'description'
    ? { ...refusal, field: `${refusal.field}.zh` }
    : refusal;
}

function differencesTo(
  db: Database,
  of: SchemeAddress,
  stored: SchemeEditView['content'],
  sent: Record<string, unknown>,
  language: Language,
  now: Date,
): SchemeDifference[] {
  const occupation = findOccupation(db, of.occupationId);
  const mine = schemeContent.safeParse(sent);
  if (!occupation || !mine.success) return [];
  const view = (content: SchemeEditView['content']) =>
    contentView(db, occupation, of.level, content, null, { actor: null, language, now });
  return schemeDifferences(language, view(stored), view(mine.data));
}
