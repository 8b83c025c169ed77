import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { InLanguage } from '../ui/in-language';
import { PageTitle } from '../ui/page-title';
import type { InvitationView } from './invitation-view.server';
import { needMessages } from './messages';

/** Invitations to the reader's organisations: those that wait first. */
export function InvitationsPage({
  language,
  invitations,
}: {
  language: Language;
  invitations: readonly InvitationView[];
}) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.invitation.title}
        purpose={words.invitation.purpose}
        above={[
          [to.needs(), words.title],
          [to.ownNeeds(), words.own],
        ]}
      />
      {invitations.length === 0 && <p className="prose-width">{words.invitation.none}</p>}
      <ul className="card-list">
        {invitations.map((invitation) => (
          <li key={invitation.key} className="card">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a href={to.needInvitation(invitation.key)} className="font-semibold wrap-anywhere">
                <InvitationTitle language={language} invitation={invitation} />
              </a>
              <InvitationTags language={language} invitation={invitation} />
            </p>
            <p className="text-sm text-muted">
              {words.invitation.for(invitation.party)} · {words.invitation.on(invitation.invitedOn)} ·{' '}
              {words.invitation.quality(String(invitation.quality))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What an invitation is called: its need's title, or that it is sealed. */
export function InvitationTitle({ language, invitation }: { language: Language; invitation: InvitationView }) {
  const { need } = invitation;
  if (need === null) return <>{needMessages[language].invitation.sealed}</>;
  return (
    <InLanguage page={language} language={need.titleLanguage}>
      {need.title}
    </InLanguage>
  );
}

/** How an invitation stands; what a need is over with says so. */
export function InvitationTags({ language, invitation }: { language: Language; invitation: InvitationView }) {
  const words = needMessages[language];
  const { state, silence, needState } = invitation;
  return (
    <>
      <span className="tag">{words.invitation.state[state]}</span>
      {silence !== null && silence !== 'waiting' && silence !== 'grace' && (
        <span className="tag">{words.invitation.silence[silence]}</span>
      )}
      {needState !== 'open' && <span className="tag">{words.state[needState]}</span>}
    </>
  );
}
