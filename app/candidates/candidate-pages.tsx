import { StoryList } from '../certificates/story/story-list';
import { storyMessages } from '../certificates/story/story-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm, Form, FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { StepFaults } from './candidate-faults';
import { CandidateCard } from './candidate-card';
import { explainCandidate } from './refusals';
import { candidateMessages } from './candidate-messages';
import type { WithStory } from './candidate-view.server';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import { CandidateAfterFailing, CandidateResult, CandidateSeat, CandidateSessions } from './candidate-sections';

/** One application: where it stands, what comes next, and the one button that does it. */
export function CandidatePage({
  language,
  view,
  fault,
}: {
  language: Language;
  view: WithStory;
  fault: FormFault | null;
}) {
  const words = candidateMessages[language];
  const to = paths(language);
  const may = (move: string) => (view.moves as readonly string[]).includes(move);
  return (
    <>
      <PageTitle
        language={language}
        title={view.title}
        purpose={view.reference}
        above={[
          [to.certification(), schemeMessages[language].list.title],
          [to.certificationApplications(), words.list.title],
        ]}
      />
      <StepFaults language={language} fault={fault} />
      <div className="max-w-3xl space-y-8">
        {view.identity && (
          <div className="notice notice-warning">
            <p>{words.identity[view.identity]}</p>
            <p>
              <a href={to.accountIdentity()}>{words.identity.link}</a>
            </p>
          </div>
        )}
        <CandidateCard language={language} view={view} />
        {view.seat && <CandidateSeat language={language} id={view.id} seat={view.seat} />}
        {view.state === 'accepted' && !view.seat && (
          <CandidateSessions language={language} id={view.id} sessions={view.sessions} />
        )}
        {view.result && <CandidateResult language={language} result={view.result} />}
        {view.certificates.length > 0 && (
          <section aria-labelledby="certificates">
            <h2 id="certificates">{words.certificates}</h2>
            <ul className="list-disc ps-5">
              {view.certificates.map((one) => (
                <li key={one.number}>
                  {one.body} <a href={to.certificate(one.number)}>{one.number}</a>
                </li>
              ))}
            </ul>
            <p>
              <a href={to.wallet()}>{words.toWallet}</a>
            </p>
          </section>
        )}
        {view.after && (
          <CandidateAfterFailing
            language={language}
            id={view.id}
            after={view.after}
            keeps={view.result?.papers.some((paper) => paper.points >= paper.passMark) ?? false}
          />
        )}
        {!view.after && may('resit') && (
          <ButtonForm action={to.certificationStep(view.id, 'resit')} look="button">
            {words.resit}
          </ButtonForm>
        )}
        {may('appeal') && (
          <section aria-labelledby="appeal">
            <h2 id="appeal">{words.appeal}</h2>
            <p className="mb-3">{view.state === 'failed' ? words.appealScores : words.appealReview}</p>
            <Form
              action={to.certificationStep(view.id, 'appeal')}
              fault={fault}
              explain={(refusal) => explainCandidate(language, refusal)}
              faultTitle={words.faultTitle}
            >
              <LongTextField name="reason" label={words.appealReason} rows={4} />
              <FormActions>
                <button type="submit" className="button button-secondary">
                  {words.appeal}
                </button>
              </FormActions>
            </Form>
          </section>
        )}
        <section aria-labelledby="story">
          <h2 id="story" className="mb-3">
            {storyMessages[language].ofApplication}
          </h2>
          <StoryList language={language} lines={view.story} />
        </section>
        {may('withdraw') && (
          <details>
            <summary>{words.withdraw}</summary>
            <p className="my-2">{words.withdrawText}</p>
            <ButtonForm action={to.certificationStep(view.id, 'withdrawal')}>{words.withdraw}</ButtonForm>
          </details>
        )}
      </div>
    </>
  );
}
