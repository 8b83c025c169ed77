import type { LoaderFunctionArgs } from '@remix-run/node';
import { askedOf } from '../../web/asked';
import { requireOk } from '../../web/required-page.server';
import { assessment, scoreForm, type AssessmentPages } from './assessment-view.server';
import { requireAssessor } from './required-assessor.server';

/** An assessor, and the session in the address for which they are named; a 404 for any other. */
export function requireAssessment(args: LoaderFunctionArgs, pages?: AssessmentPages) {
  const actor = requireAssessor(args);
  const { db, number, language, now } = askedOf(args);
  return { actor, view: requireOk(assessment(db, actor, number('session'), language, now, pages)) };
}

/** An assessor, and the paper of a candidate in the address that is theirs to score; a 404 for any other. */
export function requirePaper(args: LoaderFunctionArgs) {
  const actor = requireAssessor(args);
  const { db, number, text, language, now } = askedOf(args);
  const of = { sessionId: number('session'), candidateNumber: text('candidate'), paperId: text('paper') };
  return { actor, of, view: requireOk(scoreForm(db, actor, of, language, now)) };
}
