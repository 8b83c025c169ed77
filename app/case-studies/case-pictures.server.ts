import { and, count, eq, sql } from 'drizzle-orm';
import { caseStudyPictures, storedFiles } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import type { ReceiveRefusal, Upload } from '../files/file-receipt.server';
import type { FileStore } from '../files/file-store.server';
import { keepUpload, type KeptFile } from '../files/kept-upload.server';
import { uploadRules } from '../files/upload-limits';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { leadProject, type ActRefusal } from '../projects/act.server';
import { recordInProject } from '../projects/project-event.server';
import type { Side } from '../projects/side.server';
import { sentUpload } from '../web/sent-upload.server';
import { isWritable } from './case-state';
import { findCase } from './case-study.server';

interface Acting {
  readonly id: number;
  readonly partyId?: number | null;
}

/** What a picture shows, in words: read out to who does not see it. */
export interface Caption {
  readonly captionZh: string;
  readonly captionEn: string | null;
}

type WritableRefusal = 'no-case-yet' | 'move-not-allowed' | 'too-many-files' | 'required' | 'too-long';
export type PictureRefusal = ActRefusal | ReceiveRefusal | WritableRefusal;

/** The lead adds a picture, straight from the request into the store; its caption comes before it in the form. */
export function receivePicture(
  db: Database,
  files: FileStore,
  actor: Actor,
  acting: Acting,
  request: Request,
  occasion: Occasion,
): Promise<Outcome<null, PictureRefusal>> {
  const sent = new FormData();
  const said = (name: string) => String(sent.get(name) ?? '').trim();
  return sentUpload<null, PictureRefusal>(
    request,
    (file) =>
      addPicture(
        db,
        files,
        actor,
        { ...acting, ...file, captionZh: said('captionZh'), captionEn: said('captionEn') || null },
        occasion,
      ),
    sent,
  );
}

/** The same with its bytes and caption at hand. */
export async function addPicture(
  db: Database,
  files: FileStore,
  actor: Actor,
  { id, partyId, captionZh, captionEn, ...upload }: Acting & Caption & Upload,
  occasion: Occasion,
): Promise<Outcome<null, PictureRefusal>> {
  const acting = { id, partyId };
  // Asked before the bytes are taken in.
  const may = leadProject(db, actor, acting, occasion, mayAdd);
  if (!may.ok) return may;
  const received = await keepUpload(files, upload, uploadRules.casePicture, occasion.random, (file) => {
    // Not before the form has come whole: one that was cut says so.
    const fault = captionFault({ captionZh, captionEn });
    if (fault) return fault;
    return leadProject(db, actor, acting, occasion, (tx, side): Outcome<null, PictureRefusal | typeof sentAlready> => {
      if (isHeld(tx, id, { ...file, captionZh, captionEn })) return refuse(sentAlready);
      const still = mayAdd(tx, side);
      if (!still.ok) return still;
      insertPicture(tx, side, { ...file, captionZh, captionEn }, occasion);
      return ok(null);
    });
  });
  return !received.ok && received.code === sentAlready ? ok(null) : (received as Outcome<null, PictureRefusal>);
}

/** Drops the bytes that came a second time. */
const sentAlready = 'sent-already';

/** Whether the case study shows this very picture with these words: sent again, it is not a second one. */
function isHeld(tx: Transaction, projectId: number, { sha256, captionZh, captionEn }: KeptFile & Caption): boolean {
  const { captionZh: zh, captionEn: en } = caseStudyPictures;
  const same = and(eq(storedFiles.sha256, sha256), eq(zh, captionZh), sql`${en} is ${captionEn}`);
  const of = and(eq(caseStudyPictures.projectId, projectId), same);
  return (
    tx
      .select({ id: caseStudyPictures.id })
      .from(caseStudyPictures)
      .innerJoin(storedFiles, eq(storedFiles.id, caseStudyPictures.fileId))
      .where(of)
      .get() !== undefined
  );
}

/** Characters of a caption. */
const longestCaption = 200;

function captionFault({ captionZh, captionEn }: Caption): Refusal<'required' | 'too-long'> | null {
  if (captionZh === '') return refuse('required', { field: 'captionZh' });
  const allowed = [String(longestCaption)];
  if (captionZh.length > longestCaption) return refuse('too-long', { field: 'captionZh', allowed });
  return (captionEn ?? '').length > longestCaption ? refuse('too-long', { field: 'captionEn', allowed }) : null;
}

function mayChange(tx: Transaction, { project }: Side): Outcome<null, WritableRefusal> {
  const study = findCase(tx, project.id);
  if (!study) return refuse('no-case-yet', { state: project.state });
  return isWritable(study.state)
    ? ok(null)
    : refuse('move-not-allowed', { value: 'write', state: study.state, allowed: [] });
}

function mayAdd(tx: Transaction, side: Side): Outcome<null, WritableRefusal> {
  const may = mayChange(tx, side);
  if (!may.ok) return may;
  const ofCase = eq(caseStudyPictures.projectId, side.project.id);
  const { rows } = tx.select({ rows: count() }).from(caseStudyPictures).where(ofCase).get()!;
  const most = uploadRules.casePicture.files;
  return rows >= most ? refuse('too-many-files', { field: 'file', allowed: [String(most)] }) : ok(null);
}

function insertPicture(
  tx: Transaction,
  { project, by }: Side,
  { captionZh, captionEn, ...file }: KeptFile & Caption,
  occasion: Occasion,
): void {
  const row = {
    ...file,
    thingType: 'case-study',
    thingId: String(project.id),
    question: 'picture',
    uploadedBy: by.accountId,
    uploadedAt: occasion.now.toISOString(),
  };
  const { id: fileId } = tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get();
  tx.insert(caseStudyPictures).values({ projectId: project.id, fileId, captionZh, captionEn }).run();
  recordInProject(
    tx,
    { projectId: project.id, by, deed: 'project.case-picture', after: { sha256: file.sha256 } },
    occasion,
  );
}

/** The lead takes a picture out; its bytes are left to the sweeper. */
export function dropPicture(
  db: Database,
  actor: Actor | null,
  { picture, ...acting }: Acting & { readonly picture: number },
  occasion: Occasion,
): Outcome<null, ActRefusal | WritableRefusal | 'file-unknown'> {
  return leadProject(
    db,
    actor,
    acting,
    occasion,
    (tx, side): Outcome<null, ActRefusal | WritableRefusal | 'file-unknown'> => {
      const { project, by } = side;
      const may = mayChange(tx, side);
      if (!may.ok) return may;
      const dropped = tx
        .delete(caseStudyPictures)
        .where(and(eq(caseStudyPictures.id, picture), eq(caseStudyPictures.projectId, project.id)))
        .returning({ fileId: caseStudyPictures.fileId })
        .get();
      if (!dropped) return refuse('file-unknown', { value: String(picture) });
      tx.delete(storedFiles).where(eq(storedFiles.id, dropped.fileId)).run();
      recordInProject(tx, { projectId: project.id, by, deed: 'project.case-drop-picture' }, occasion);
      return ok(null);
    },
  );
}
