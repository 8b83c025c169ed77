import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { matchMessages } from './match-messages';
import type { MatchesView } from './matches-view.server';
import { needMessages } from './messages';
import { NameIn } from './need-list';
import type { SentInvitation } from './invitation-view.server';
import { ToNeedProject } from './to-need-project';

/** Whom a need's poster invited and what they say. */
export function SentInvitations({ language, view }: { language: Language; view: MatchesView }) {
  const words = matchMessages[language];
  const { need, invitations } = view;
  return (
    <section aria-labelledby="sent" className="space-y-3">
      <h2 id="sent">{words.sent}</h2>
      {invitations.length === 0 ? (
        <p>{words.sentNone}</p>
      ) : (
        <p className="text-sm text-muted">{need.readers === 'sealed' ? words.sealedClock : words.clock}</p>
      )}
      <ul className="card-list">
        {invitations.map((invitation) => (
          <li key={invitation.key} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <SentLine language={language} invitation={invitation} />
            {saidYes(invitation) && (
              <a
                href={paths(language).newThread('need', invitation.key)}
                rel="nofollow"
                className="button button-secondary"
              >
                {words.talk}
                {invitation.name !== null && <span className="sr-only">{brackets(language, invitation.name)}</span>}
              </a>
            )}
            {invitation.silence !== null && (
              <ButtonForm action={paths(language).sentInvitation(need.key, invitation.key)}>
                {words.revoke}
                {invitation.name !== null && <span className="sr-only">{brackets(language, invitation.name)}</span>}
              </ButtonForm>
            )}
          </li>
        ))}
      </ul>
      <ToNeedProject language={language} project={view.project} />
      {need.poster.kind !== 'desk' && need.moves.includes('meet') && invitations.some(saidYes) && (
        <p>
          <a
            href={paths(language).newProject({ need: need.key })}
            className={view.project ? '' : 'button button-secondary'}
          >
            {view.project ? words.beginAnother : words.begin}
          </a>
        </p>
      )}
    </section>
  );
}

const saidYes = ({ state }: SentInvitation) => state === 'interested';

function SentLine({ language, invitation }: { language: Language; invitation: SentInvitation }) {
  const words = needMessages[language];
  const { name, href, state, silence, reason, note } = invitation;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {name === null ? (
          <span className="font-semibold">{words.somebody}</span>
        ) : (
          <a href={href ?? undefined} className="font-semibold wrap-anywhere">
            <NameIn language={language} name={name} />
          </a>
        )}
        <span className="tag">{words.invitation.state[state]}</span>
        {silence !== null && silence !== 'waiting' && <span className="tag">{words.invitation.silence[silence]}</span>}
        <span className="text-sm text-muted">
          {words.invitation.quality(String(invitation.quality))} · {words.invitation.on(invitation.invitedOn)}
        </span>
      </p>
      {reason && <p>{words.reason[reason]}</p>}
      {note && <p className="whitespace-pre-line wrap-anywhere">{note}</p>}
    </div>
  );
}
