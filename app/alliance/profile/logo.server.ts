import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies, companyProfiles, storedFiles } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise, authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { uploadRules } from '../../files/upload-limits';
import type { ReceiveRefusal, Upload } from '../../files/file-receipt.server';
import type { FileStore } from '../../files/file-store.server';
import { keepUpload, type KeptFile } from '../../files/kept-upload.server';
import { recordEvent, type EventActor, type Moment } from '../../events/record.server';
import { ok, type Outcome } from '../../outcome';
import type { Random } from '../../secrets/token.server';

export interface Logo {
  readonly storedName: string;
  readonly mediaType: string;
  /** The digest names the content: an address with it can be kept for good. */
  readonly sha256: string;
}

/** A company's logo, public; null when it has none. */
export function findLogo(db: Database, companyId: number): Logo | null {
  return (
    db
      .select({ storedName: storedFiles.storedName, mediaType: storedFiles.mediaType, sha256: storedFiles.sha256 })
      .from(companyProfiles)
      .innerJoin(storedFiles, eq(storedFiles.id, companyProfiles.logoFileId))
      .where(eq(companyProfiles.companyId, companyId))
      .get() ?? null
  );
}

/** The logo of the company with the slug, when its bytes are those the digest (its first 16 digits) names. */
export function findLogoOf(db: Database, slug: string, digest: string): Logo | null {
  const company = db.select({ id: companies.id }).from(companies).where(eq(companies.slug, slug)).get();
  const logo = company ? findLogo(db, company.id) : null;
  return logo?.sha256.slice(0, 16) === digest ? logo : null;
}

/** Sets a company's logo (`uploadRules.logo`); the one before is forgotten and its bytes left to the sweeper. */
export async function setLogo(
  db: Database,
  store: FileStore,
  actor: Actor | null,
  upload: Upload & { readonly companyId: number },
  moment: Moment & { random: Random },
): Promise<Outcome<{ sha256: string }, PermissionRefusal | ReceiveRefusal>> {
  const { companyId } = upload;
  const named = { type: 'company', id: companyId };
  const allowed = authorise(db, actor, 'company.profile', { companyId }, named, moment);
  if (!allowed.ok) return allowed;
  const sent = { uploadedBy: actor!.accountId, uploadedAt: moment.now.toISOString() };
  return keepUpload(store, upload, uploadRules.logo, moment.random, (file) =>
    write(db, (tx): Outcome<{ sha256: string }, PermissionRefusal> => {
      const still = authoriseIn(tx, actor, 'company.profile', { companyId }, named, moment);
      if (!still.ok) return still;
      replaceLogo(tx, companyId, { ...file, ...sent });
      recordLogo(tx, companyId, file.sha256, { accountId: actor!.accountId, role: still.value }, moment);
      return ok({ sha256: file.sha256 });
    }),
  );
}

function recordLogo(tx: Transaction, companyId: number, sha256: string, by: EventActor, moment: Moment): void {
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'profile.logo',
      thing: { type: 'company', id: companyId },
      after: { sha256 },
    },
    moment,
  );
}

/** Puts a logo in the place of the one before, whose row goes. */
function replaceLogo(
  tx: Transaction,
  companyId: number,
  logo: KeptFile & { readonly uploadedBy: number; readonly uploadedAt: string },
): void {
  const { id } = tx
    .insert(storedFiles)
    .values({ ...logo, thingType: 'logo', thingId: String(companyId), question: 'logo' })
    .returning({ id: storedFiles.id })
    .get();
  const before =
    tx
      .select({ fileId: companyProfiles.logoFileId })
      .from(companyProfiles)
      .where(eq(companyProfiles.companyId, companyId))
      .get()?.fileId ?? null;
  const set = { logoFileId: id, updatedAt: logo.uploadedAt };
  tx.insert(companyProfiles)
    .values({ companyId, ...set })
    .onConflictDoUpdate({ target: companyProfiles.companyId, set })
    .run();
  if (before !== null)
    tx.delete(storedFiles)
      .where(and(eq(storedFiles.id, before), eq(storedFiles.thingType, 'logo')))
      .run();
}
