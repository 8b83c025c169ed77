import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { caseStudies, caseStudyAnswers, caseStudyPictures, storedFiles } from '../../db/schema/index';
import type { Transaction } from '../../db/write';

export type CaseStudy = typeof caseStudies.$inferSelect;

/** The case study of a project; null where none is written. */
export function findCase(db: Database | Transaction, projectId: number): CaseStudy | null {
  return db.select().from(caseStudies).where(eq(caseStudies.projectId, projectId)).get() ?? null;
}

export interface CasePicture {
  readonly id: number;
  /** Names its bytes: an address with it may be kept for good. */
  readonly digest: string;
  readonly storedName: string;
  readonly mediaType: string;
  readonly captionZh: string;
  readonly captionEn: string | null;
}

/** The pictures of a case study in the order they came. */
export function picturesOf(db: Database | Transaction, projectId: number): CasePicture[] {
  return db
    .select({ picture: caseStudyPictures, file: storedFiles })
    .from(caseStudyPictures)
    .innerJoin(storedFiles, eq(storedFiles.id, caseStudyPictures.fileId))
    .where(eq(caseStudyPictures.projectId, projectId))
    .orderBy(asc(caseStudyPictures.id))
    .all()
    .map(({ picture: { id, captionZh, captionEn }, file }) => ({
      id,
      digest: file.sha256.slice(0, 16),
      storedName: file.storedName,
      mediaType: file.mediaType,
      captionZh,
      captionEn,
    }));
}

/** What parties said of the text as it was sent. */
export function answersTo(db: Database | Transaction, projectId: number) {
  return db
    .select({
      partyId: caseStudyAnswers.partyId,
      answer: caseStudyAnswers.answer,
      reason: caseStudyAnswers.reason,
    })
    .from(caseStudyAnswers)
    .where(eq(caseStudyAnswers.projectId, projectId))
    .orderBy(asc(caseStudyAnswers.at), asc(caseStudyAnswers.partyId))
    .all();
}
