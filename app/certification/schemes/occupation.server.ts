import { asc, eq, max } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { chains, issuingBodies, ladders, occupations, schemeProposals, schemeVersions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { overclaims } from './claims';
import type { CertificationOccasion } from '../applications/occasion.server';
import type { OccupationForm } from './occupation-form';
import { fieldChoices } from './occupation-register.server';
import type { SchemeContent } from './scheme';

type Choices = readonly (readonly [value: string, name: string])[];
type OccupationRefusal =
  PermissionRefusal | 'occupation-taken' | 'ladder-unknown' | 'no-template' | 'scheme-overclaims' | 'required';

/** What the form for a new occupation offers to choose from. */
export function occupationChoices(
  db: Database,
  language: Language,
): { ladders: Choices; chains: Choices; fields: Choices } {
  const ladderRows = db.select().from(ladders).orderBy(asc(ladders.id)).all();
  const chainRows = db.select().from(chains).orderBy(asc(chains.ordinal)).all();
  return {
    ladders: ladderRows.map(({ id, content }) => [id, localised(language, content.name.zh, content.name.en)] as const),
    chains: chainRows.map((chain) => [chain.id, localised(language, chain.nameZh, chain.nameEn)] as const),
    fields: fieldChoices(db, language),
  };
}

/**
 * Registers an occupation. Each level gets a first version as a draft, written after the shipped draft of the same
 * level and ladder with the occupation's own names and fields; readers see it once a version is published.
 */
export function addOccupation(
  db: Database,
  actor: Actor | null,
  input: OccupationForm,
  occasion: CertificationOccasion,
): Outcome<{ id: string }, OccupationRefusal> {
  const allowed = authorise(
    db,
    actor,
    'scheme.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'occupation', id: '' },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const fields = knownFields(db, input);
  if (!fields.ok) return fields;
  return write(db, (tx) => {
    const added = addedIn(tx, { ...input, fields: fields.value }, actor!.accountId, occasion);
    if (!added.ok) return added;
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'occupation.add',
        thing: { type: 'occupation', id: input.id },
        after: { id: input.id, ladder: input.ladder, levels: added.value.levels },
      },
      occasion,
    );
    return ok({ id: input.id });
  });
}

/** The fields that exist of those that were asked for; refused where the name claims what no body of ours may. */
function knownFields(db: Database, input: OccupationForm): Outcome<string[], 'scheme-overclaims' | 'required'> {
  const claims = overclaims(`${input.nameZh} ${input.nameEn}`, []);
  if (claims.length > 0)
    return refuse('scheme-overclaims', { field: 'nameZh', value: claims.map(({ term }) => term).join('、') });
  const known = fieldChoices(db, 'zh').map(([id]) => id);
  const fields = input.fields.filter((field) => known.includes(field));
  if (fields.length === 0) return refuse('required', { field: 'fields' });
  return ok(fields);
}

function addedIn(
  tx: Transaction,
  input: OccupationForm,
  by: number,
  occasion: CertificationOccasion,
): Outcome<{ levels: number }, 'occupation-taken' | 'ladder-unknown' | 'no-template'> {
  const { id } = input;
  if (tx.select({ id: occupations.id }).from(occupations).where(eq(occupations.id, id)).get())
    return refuse('occupation-taken', { field: 'id', value: id });
  const ladder = tx.select().from(ladders).where(eq(ladders.id, input.ladder)).get();
  if (!ladder) return refuse('ladder-unknown', { field: 'ladder', value: input.ladder });
  const levels = levelsWithTemplates(tx, ladder);
  if (levels.some(({ template }) => !template)) return refuse('no-template', { field: 'ladder', value: ladder.id });
  enterOccupation(tx, input);
  const bodies = tx
    .select({ id: issuingBodies.id })
    .from(issuingBodies)
    .all()
    .map((body) => body.id);
  for (const { level, short, template } of levels)
    tx.insert(schemeVersions)
      .values({
        occupationId: id,
        level,
        version: 1,
        state: 'draft',
        content: draftContent(input, short, template!, bodies),
        createdBy: by,
        createdAt: occasion.now.toISOString(),
      })
      .run();
  return ok({ levels: levels.length });
}

/** A ladder's levels, each with the shipped draft it is written after; without one where none is shipped. */
function levelsWithTemplates(tx: Transaction, ladder: typeof ladders.$inferSelect) {
  const templates = tx
    .select({ level: schemeProposals.level, content: schemeProposals.content })
    .from(schemeProposals)
    .innerJoin(occupations, eq(occupations.id, schemeProposals.occupationId))
    .where(eq(occupations.ladderId, ladder.id))
    .orderBy(asc(occupations.ordinal), asc(schemeProposals.level))
    .all();
  return ladder.content.levels.map(({ short }, index) => ({
    level: index + 1,
    short,
    template: templates.find((one) => one.level === index + 1)?.content,
  }));
}

/** Last in the order of occupations. */
function enterOccupation(tx: Transaction, { id, nameZh, nameEn, basis, ladder, chain }: OccupationForm): void {
  const chainId = tx.select({ id: chains.id }).from(chains).where(eq(chains.id, chain)).get()?.id ?? null;
  const last = tx
    .select({ ordinal: max(occupations.ordinal) })
    .from(occupations)
    .get();
  tx.insert(occupations)
    .values({ id, ordinal: (last?.ordinal ?? 0) + 1, nameZh, nameEn, ladderId: ladder, chainId, basis })
    .run();
}

function draftContent(
  { nameZh, nameEn, fields }: OccupationForm,
  short: { readonly zh: string; readonly en: string },
  template: SchemeContent,
  bodies: readonly string[],
): SchemeContent {
  return {
    ...template,
    issuers: template.issuers.filter((body) => bodies.includes(body)),
    fields,
    title: { zh: `${nameZh}（${short.zh}）`, en: `${nameEn}, ${short.en}` },
    description: { zh: `通过${short.zh}考核的${nameZh}。`, en: `${nameEn}, assessed at ${short.en}.` },
  };
}
