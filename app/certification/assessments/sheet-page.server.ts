import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { assessmentMessages } from './assessment-messages';
import { assessment } from './assessment-view.server';
import type { Assessment } from './assessor-view';
import { criterionHeading } from './score-sheet';
import { paperOf } from './score-sheet.server';

/** What the page of a paper's score sheet shows; unknown unless the actor may score in the session now. */
export function sheetPage(
  db: Database,
  actor: Actor,
  sessionId: number,
  paperId: string,
  language: Language,
  now: Date,
): Outcome<
  { session: Assessment; paper: { id: string; name: string }; columns: readonly string[] },
  'session-unknown' | 'score-unknown'
> {
  const session = assessment(db, actor, sessionId, language, now);
  if (!session.ok) return session;
  const paper = paperOf(db, sessionId, paperId);
  if (!paper || session.value.state !== 'scoring') return refuse('score-unknown', { value: paperId });
  const words = assessmentMessages[language].sheet;
  const columns = [
    words.candidateNumber,
    ...paper.rubric.map(({ name, points }) => criterionHeading(localised(language, name.zh, name.en), points)),
    words.comment,
  ];
  return ok({
    session: session.value,
    paper: { id: paper.id, name: localised(language, paper.name.zh, paper.name.en) },
    columns,
  });
}
