import type { Database } from '../../../db/client';
import { documentNames } from '../../accounts/identity/document-names';
import type { Actor } from '../../accounts/permissions/actor';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { dateInChina } from '../../calendar/working-days';
import { ok, type Outcome } from '../../outcome';
import { undrawable } from '../../pdf/font.server';
import { typeset } from '../../pdf/typesetter.server';
import { openNames } from './attendance-list.server';
import { findExamSession } from './exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { sessionTime } from './session-time';
import source from './sign-in-sheet.typ?raw';

export interface SignInSheet {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The sheet to sign at the door of a session as PDF: seat, candidate number, name, in Latin letters too where a
 * certificate would print it, kind and last four characters of the
 * document on record, and room to sign. For whoever may open the names, which is written into history each time. A
 * character the fonts lack is printed as □, so that one rare name does not keep a whole room from its sheet.
 */
export async function signInSheet(
  db: Database,
  actor: Actor,
  sessionId: number,
  occasion: CertificationOccasion,
): Promise<Outcome<SignInSheet, PermissionRefusal | 'session-unknown' | 'characters-missing'>> {
  const opened = openNames(db, actor, sessionId, occasion);
  if (!opened.ok) return opened;
  const session = findExamSession(db, sessionId)!;
  const { title } = findSchemeVersion(db, session.schemeVersionId)!.content;
  const rows = opened.value.map(({ seat, candidateNumber, name, latinName, document }) => ({
    seat: String(seat),
    candidateNumber,
    name: drawn(name),
    latinName: drawn(latinName ?? ''),
    document: document ? documentNames[document.kind][0] : '没有登记',
    lastFour: document?.lastFour ?? '—',
  }));
  const words = {
    title: `签到表 · ${title.zh} · ${sessionTime(session)}`,
    reference: `session-${sessionId}`,
    exam: { ...title },
    time: sessionTime(session),
    place: drawn(session.place),
    count: rows.length,
    rows,
    date: dateInChina(new Date(session.startsAt)).split('-').map(Number),
  };
  const pdf = await typeset({ source, words, parts: {} });
  return pdf.ok ? ok({ name: `sign-in-sheet-${sessionId}.pdf`, bytes: pdf.value }) : pdf;
}

function drawn(text: string): string {
  const missing = new Set(undrawable(text));
  return [...text].map((one) => (missing.has(one) ? '□' : one)).join('');
}
