import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { InviteForm } from './invite-form';
import { matchMessages } from './match-messages';
import { MatchHead } from './match-parts';
import type { MatchesView, NeedMatches, ShownMatch } from './matches-view.server';
import { needMessages } from './messages';
import { NeedFacts } from './need-list';
import { NeedMoves } from './need-moves';
import { explainNeed } from './refusals';
import { BestOutside, OutsideMatches } from './outside-matches';
import { SentInvitations } from './sent-invitations';

interface Props {
  language: Language;
  view: MatchesView;
  /** Of this site, for what is passed on to others. */
  origin: string;
  fault: FormFault | null;
}

/** What a need's poster works with: who is invited and what they say, and who else would answer. */
export function MatchesPage({ language, view, origin, fault }: Props) {
  const words = needMessages[language];
  const to = paths(language);
  const { need, matches } = view;
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        title={need.title}
        purpose={words.ownPage.matches}
        above={[
          [to.needs(), words.title],
          [to.ownNeeds(), words.own],
        ]}
      />
      <div className="space-y-2">
        <p className="flex flex-wrap gap-2">
          <span className="tag">{words.state[need.state]}</span>
          <span className="tag">{words.readers[need.readers]}</span>
        </p>
        <NeedFacts language={language} need={need} />
        <NeedMoves language={language} need={need} posts />
      </div>
      {fault && (
        <p role="alert" className="notice notice-missing max-w-xl">
          {fault.refusals.map((refusal) => explainNeed(language, refusal)).join(' ')}
        </p>
      )}
      {need.state !== 'draft' && <SentInvitations language={language} view={view} />}
      {matches && <Matches language={language} view={view} matches={matches} origin={origin} />}
    </div>
  );
}

function Matches({ language, view, matches, origin }: Omit<Props, 'fault'> & { matches: NeedMatches }) {
  const words = matchMessages[language];
  const { need } = view;
  const sealed = need.readers === 'sealed';
  return (
    <>
      {need.state === 'draft' && <p className="notice max-w-xl">{words.draft}</p>}
      <BestOutside language={language} matches={matches} />
      <InviteForm language={language} need={need} matches={matches} />
      {!sealed && (
        <>
          <MatchSection
            id="offers"
            title={words.offers}
            none={words.offersNone}
            lines={matches.offers}
            language={language}
          >
            {matches.offersTotal > 0 && <p>{words.offersTotal(String(matches.offersTotal))}</p>}
          </MatchSection>
          <MatchSection
            id="projects"
            title={words.projects}
            none={words.projectsNone}
            lines={matches.projects}
            language={language}
          >
            <p className="prose-width text-sm text-muted">{words.projectsNote}</p>
          </MatchSection>
          <OutsideMatches language={language} need={need} lines={matches.others} origin={origin} />
        </>
      )}
      <TalentSection language={language} matches={matches} />
      <LeftOut language={language} matches={matches} />
    </>
  );
}

function MatchSection({
  id,
  title,
  none,
  lines,
  language,
  children,
}: {
  id: string;
  title: string;
  none: string | null;
  lines: readonly ShownMatch[];
  language: Language;
  children: ReactNode;
}) {
  if (lines.length === 0 && none === null) return null;
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? <p>{none}</p> : children}
      <ul className="card-list">
        {lines.map((line) => (
          <li key={line.key} className="card space-y-1">
            <MatchHead language={language} line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TalentSection({ language, matches }: { language: Language; matches: NeedMatches }) {
  const words = matchMessages[language];
  const to = paths(language);
  // What is not published is not known to be nobody.
  const counted = (name: string, atLeast: number) =>
    atLeast > 0 ? words.talentLine(name, String(atLeast)) : words.talentUnpublished(name);
  return (
    <section aria-labelledby="talent" className="space-y-2">
      <h2 id="talent">{words.talent}</h2>
      {matches.talentAsOf === null ? (
        <p>{words.talentNone}</p>
      ) : (
        <>
          <p className="text-sm text-muted">
            {words.talentNote(matches.talentAsOf)} <a href={to.talentCounts()}>{words.talent}</a>
          </p>
          <ul className="list-disc ps-5">
            {matches.talent.map(({ segmentId, segment, chain, inSegment, inChain, inRegion }) => (
              <li key={segmentId}>
                {counted(segment, inSegment.atLeast)}
                {inSegment.unsure > 0 && words.talentUnsure(String(inSegment.unsure))}
                {' · '}
                {counted(chain, inChain.atLeast)}
                {inRegion && inRegion.atLeast > 0 && words.talentRegion(String(inRegion.atLeast))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What no list holds, and why. */
function LeftOut({ language, matches: { leftOut } }: { language: Language; matches: NeedMatches }) {
  const words = matchMessages[language];
  const said = [
    ...(leftOut.own ? [words.own] : []),
    ...(leftOut.suspended > 0 ? [words.suspended(String(leftOut.suspended))] : []),
    ...(leftOut.notMembers > 0 ? [words.notMembers(String(leftOut.notMembers))] : []),
    ...(leftOut.unattendedFirms > 0 ? [words.unattendedFirms(String(leftOut.unattendedFirms))] : []),
    ...(leftOut.unattendedInstitutions > 0
      ? [words.unattendedInstitutions(String(leftOut.unattendedInstitutions))]
      : []),
    ...(leftOut.ownProjects > 0 ? [words.ownProjects(String(leftOut.ownProjects))] : []),
    ...(leftOut.ownOffers > 0 ? [words.ownOffers(String(leftOut.ownOffers))] : []),
    words.people,
  ];
  return (
    <section aria-labelledby="left-out" className="space-y-2">
      <h2 id="left-out">{words.leftOut}</h2>
      <ul className="list-disc ps-5">
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href={paths(language).methods('need-matching')}>{words.how}</a>
      </p>
    </section>
  );
}
