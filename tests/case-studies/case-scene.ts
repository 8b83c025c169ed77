import { answerCase } from '../../app/case-studies/answer-case.server';
import type { leadMoves } from '../../app/case-studies/case-state';
import type { CaseText } from '../../app/case-studies/case-text';
import { decideCase } from '../../app/case-studies/decide-case.server';
import { prefilledCase } from '../../app/case-studies/prefill.server';
import { moveOwnCase, writeCase } from '../../app/case-studies/write-case.server';
import { findCase } from '../../app/case-studies/case-study.server';
import type { Actor } from '../../app/accounts/permissions/actor';
import { valueOf } from '../alliance/scene';
import { testDatabase } from '../database';
import { projectScene, type Side } from '../projects/project-scene';

/** A completed and listed project of a firm, another firm and a university that does not disclose itself. */
export function caseScene() {
  const s = projectScene(testDatabase());
  const [lead, partner] = [s.firm('甲方科技有限公司'), s.firm('乙方数据有限公司')];
  const quiet = s.university('缄默大学');
  const id = s.closing({
    lead,
    parts: [
      { side: partner, role: 'partner' },
      { side: quiet, role: 'adviser' },
    ],
    work: [
      { by: 0, segmentId: 'fusion.governance', aim: 'build' },
      { by: 1, segmentId: 'gis.cim', aim: 'explore' },
    ],
  });
  for (const side of [lead, partner, quiet]) s.confirm(id, side);
  s.conceal(id, quiet);
  s.list(id, lead);

  const text = (): CaseText => ({ ...prefilledCase(s.db, id)!, reuseZh: '区县可以照着做。' });
  const written = (more: Partial<CaseText> = {}) =>
    writeCase(s.db, lead.person, { id, text: { ...text(), ...more } }, s.occasion());
  const moved = (
    move: (typeof leadMoves)[number],
    { by = lead, reason = null as string | null, at = undefined as string | undefined } = {},
  ) => moveOwnCase(s.db, by.person, { id, move, reason }, s.occasion(at));
  const said = (side: Side, answer: 'agree' | 'object', reason: string | null = null) =>
    answerCase(s.db, side.person, { id, answer, reason }, s.occasion());
  const decided = (
    deed: 'publish' | 'return' | 'withdraw',
    { by = s.reviewer as Actor, reason = '', at = undefined as string | undefined } = {},
  ) => decideCase(s.db, by, { id, deed, reason, sent: findCase(s.db, id)?.sentAt ?? '' }, s.occasion(at));
  const sent = () => {
    valueOf(written());
    valueOf(moved('send'));
  };
  const published = () => {
    sent();
    valueOf(said(partner, 'agree'));
    valueOf(decided('publish'));
  };
  const state = () => findCase(s.db, id)?.state ?? null;
  return { ...s, lead, partner, quiet, id, text, written, moved, said, decided, sent, published, state };
}
