import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { identities } from '../../../db/schema/index';
import { documentNames } from '../../accounts/identity/document-names';
import { lastFour } from '../../accounts/identity/identity-document';
import { unsealNumber } from '../../accounts/identity/sealed-document.server';
import type { Actor } from '../../accounts/permissions/actor';
import { dateInChina } from '../../calendar/working-days';
import { embeddedPicture } from '../../files/embedded-picture';
import type { FileStore } from '../../files/file-store.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { qrCodeSvg } from '../../pdf/qr-code';
import { drawable, typeset, type Words } from '../../pdf/typesetter.server';
import source from './admission-ticket.typ?raw';
import { bringing, forms, noting } from './admission-ticket-words';
import { applicationMoves } from '../applications/application-state';
import { findCertificationApplication, type CertificationApplication } from '../applications/application.server';
import { certificationReference, type CandidateTicket } from '../applications/candidate-view';
import type { CertificationOccasion } from '../applications/occasion.server';
import { findExamSession, type ExamSession } from './exam-session.server';
import { keptPapers } from '../applications/kept-papers.server';
import { levelOf } from '../schemes/ladder';
import { talentPhoto } from '../talent/talent-photo.server';
import { findOccupation } from '../schemes/occupation-register.server';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { presentSeat, type Seat } from './seats.server';
import { sessionTime } from './session-time';
import { defaultLanguage } from '../../i18n/language';

export interface AdmissionTicket {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The ticket of one's own seat as PDF. Refused with `move-not-allowed` unless a seat is held and the exam's result is
 * still open (a place in the waiting list has no ticket), with `characters-missing` when the fonts cannot draw a word
 * on it. Its code leads to the session’s attendance, which only who runs the exam may open; of the document on record
 * it shows the kind and the last four characters, as the sheet at the door does; the portrait where one was sent.
 */
export async function admissionTicket(
  db: Database,
  actor: Actor,
  id: number,
  { origin, keys, files }: Pick<CertificationOccasion, 'origin' | 'keys'> & { readonly files: FileStore },
): Promise<Outcome<AdmissionTicket, 'application-unknown' | 'move-not-allowed' | 'characters-missing'>> {
  const application = findCertificationApplication(db, id);
  if (!application || application.accountId !== actor.accountId)
    return refuse('application-unknown', { value: String(id) });
  const words = ticketWords(db, application);
  if (!words)
    return refuse('move-not-allowed', {
      value: 'ticket',
      state: application.state,
      allowed: applicationMoves(application.state, 'candidate'),
    });
  const { sessionId, candidateNumber } = presentSeat(db, id)!;
  const address = new URL(paths(defaultLanguage).ticketAtDoor(sessionId, candidateNumber), origin).href;
  const document = documentOf(db, actor.accountId, keys);
  const photo = await photoOf(db, files, actor.accountId);
  const parts = { address, qr: qrCodeSvg(address), photo };
  const pdf = await typeset({ source, words: { ...words, document }, parts });
  return pdf.ok ? ok({ name: `${certificationReference(application)}.pdf`, bytes: pdf.value }) : pdf;
}

/**
 * Whether an application has a ticket now: null when it has none, else the characters that keep it from being printed.
 */
export function ticketStanding(db: Database, application: CertificationApplication): CandidateTicket | null {
  const words = ticketWords(db, application);
  if (!words) return null;
  const drawn = drawable(words);
  return {
    missing: drawn.ok ? '' : drawn.value!,
    photo: talentPhoto(db, application.accountId)?.id ?? null,
  };
}

function documentOf(db: Database, accountId: number, keys: CertificationOccasion['keys']): Words {
  const row = db.select().from(identities).where(eq(identities.accountId, accountId)).get();
  if (!row) return { zh: '没有登记', en: 'none on record' };
  const end = lastFour(unsealNumber(keys, accountId, row.sealedNumber));
  const [zh, en] = documentNames[row.documentKind];
  return { zh: `${zh} …${end}`, en: `${en} …${end}` };
}

/** The portrait as the paper takes it; empty where there is none or its bytes are gone. */
async function photoOf(db: Database, files: FileStore, accountId: number): Promise<string> {
  const photo = talentPhoto(db, accountId);
  const bytes = photo && (await readFile(join(files.folder, photo.storedName)).catch(() => null));
  return (bytes && embeddedPicture(bytes, photo.mediaType)) ?? '';
}

/** Null while no seat is held, and once the result is confirmed. */
function ticketWords(db: Database, application: CertificationApplication): { readonly [name: string]: Words } | null {
  const seat = application.state === 'seated' ? presentSeat(db, application.id) : null;
  return seat?.state === 'held' ? wordsOf(db, application, seat, findExamSession(db, seat.sessionId)!) : null;
}

function wordsOf(
  db: Database,
  application: CertificationApplication,
  seat: Seat,
  session: ExamSession,
): { readonly [name: string]: Words } {
  const { content } = findSchemeVersion(db, application.schemeVersionId)!;
  const occupation = findOccupation(db, application.occupationId)!;
  const examDay = dateInChina(new Date(session.startsAt));
  const kept = keptPapers(db, seat, content, examDay);
  return {
    title: `准考证 ${seat.candidateNumber} · ${content.title.zh}`,
    reference: certificationReference(application),
    name: application.name!,
    candidateNumber: seat.candidateNumber,
    seat: String(seat.seat),
    exam: { ...content.title },
    occupation: { zh: occupation.nameZh, en: occupation.nameEn },
    level: { ...levelOf(occupation.ladder, application.level).name },
    time: sessionTime(session),
    place: session.place,
    online: session.online,
    papers: content.papers.map(({ id, name, kind, passMark }) => ({
      name: { ...name },
      form: forms[kind],
      passMark,
      kept: kept[id] !== undefined,
    })),
    bring: bringing(session.online),
    notes: noting,
    date: dateInChina(new Date(seat.changedAt)).split('-').map(Number),
  };
}
