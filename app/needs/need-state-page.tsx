import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { Sure } from '../ui/sure';
import type { FormFault } from '../web/form-fault';
import { needMessages } from './messages';
import { NeedFacts } from './need-list';
import { NeedMoves } from './need-moves';
import type { NeedPageView } from './need-view.server';
import { explainNeed } from './refusals';

/** Where a poster posts, renews or withdraws one need; mails about lapsing lead here. */
export function NeedStatePage({
  language,
  view: { need },
  asked,
  fault,
}: {
  language: Language;
  view: NeedPageView;
  /** The move the reader is asked about once more. */
  asked: 'withdraw' | null;
  fault: FormFault | null;
}) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <div className="space-y-4">
      <PageTitle
        language={language}
        title={words.stateTitle(need.title)}
        above={[
          [to.needs(), words.title],
          [to.ownNeeds(), words.own],
        ]}
      />
      {fault && (
        <p role="alert" className="notice notice-missing max-w-xl">
          {fault.refusals.map((refusal) => explainNeed(language, refusal)).join(' ')}
        </p>
      )}
      <p>
        <span className="tag">{words.state[need.state]}</span>
      </p>
      <NeedFacts language={language} need={need} />
      {asked !== null && need.moves.includes(asked) ? (
        <Sure
          question={words.withdrawSure}
          text={words.withdrawNote}
          action={to.needState(need.key)}
          values={{ move: asked }}
          yes={words.withdrawYes}
          no={{ href: to.ownNeeds(), label: words.withdrawNo }}
        />
      ) : (
        <NeedMoves language={language} need={need} />
      )}
      <p className="flex flex-wrap gap-x-6">
        <a href={to.needMatches(need.key)}>{words.ownPage.matches}</a>
        <a href={to.need(need.key)}>{words.title}</a>
      </p>
    </div>
  );
}
