import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { ButtonForm } from '../ui/form';
import { PostForm } from '../ui/post-form';
import { projectMessages } from './messages';
import type { OwnProjectView } from './own-project-view.server';

interface Props {
  language: Language;
  view: OwnProjectView;
}

type Line = OwnProjectView['parties'][number];

/** Who is in it, was in it, or was asked; with what the lead may do about each. */
export function ProjectPartyTable({ language, view }: Props) {
  const words = projectMessages[language];
  const leads = view.me.role === 'lead';
  return (
    <section aria-labelledby="parties" className="space-y-3">
      <h2 id="parties">{words.party.title}</h2>
      <DataTable
        rows={view.parties}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: words.party.name,
            namesRow: true,
            cell: ({ name, href }) => (href === null ? name : <a href={href}>{name}</a>),
          },
          { heading: words.party.role, cell: ({ role }) => (role === null ? '–' : words.role[role]) },
          { heading: words.party.since, cell: ({ since }) => since ?? '–' },
          { heading: words.party.until, cell: ({ until }) => until ?? '–' },
          { heading: words.party.answer, cell: (line) => answerOf(language, view, line) },
          leads && {
            heading: words.act.other,
            cell: (line) => <PartyDeeds language={language} view={view} line={line} />,
          },
        ]}
      />
      {view.deeds.includes('invite') && (
        <p>
          <a href={paths(language).projectParties(view.id)} className="button button-secondary">
            {words.party.invite}
          </a>
        </p>
      )}
    </section>
  );
}

function answerOf(language: Language, view: OwnProjectView, line: Line): string {
  const words = projectMessages[language];
  const invitation = line.invitation === null ? [] : [words.invitation[line.invitation]];
  const day =
    line.invitation === 'lapsed' && line.dueOn
      ? [words.lapsedOn(line.dueOn)]
      : line.invitation === 'invited'
        ? [line.dueOn ?? '']
        : [];
  const waiting = view.state === 'forming' || view.agreedRevision !== view.revision;
  const consent = !line.open
    ? []
    : line.consented === view.revision
      ? [words.party.consented(view.revision)]
      : waiting && view.state !== 'draft'
        ? [words.party.silent]
        : [];
  const disclosed =
    line.open && view.state !== 'draft' ? [line.disclosed ? words.party.disclosed : words.party.undisclosed] : [];
  const able = line.open && !line.able ? [words.sign.unattended] : [];
  return [...invitation, ...day, ...consent, ...disclosed, ...able].join(' · ') || '–';
}

function PartyDeeds({ language, view, line }: Props & { line: Line }) {
  const words = projectMessages[language].party;
  const to = paths(language);
  const name = <span className="sr-only"> {line.name}</span>;
  const values = { party: String(line.id) };
  if (line.id === view.me.id) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {(line.invitation === 'invited' || line.invitation === 'prepared') && (
        <ButtonForm action={to.projectPart(view.id, 'party')} values={{ ...values, partyMove: 'revoke' }}>
          {words.revoke}
          {name}
        </ButtonForm>
      )}
      {line.open && line.able && !view.deeds.includes('withdraw-lead') && isOpen(view) && (
        <ButtonForm action={to.projectPart(view.id, 'lead')} values={{ ...values, answer: 'ask' }}>
          {words.askLead}
          {name}
        </ButtonForm>
      )}
      {line.open && view.state === 'forming' && (
        <PostForm action={to.projectPart(view.id, 'party')} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="party" value={line.id} />
          <input type="hidden" name="partyMove" value="remove" />
          <label className="block">
            <span className="block text-sm">{projectMessages[language].act.reason}</span>
            <input name="reason" className="field-input" maxLength={2000} />
          </label>
          <button type="submit" className="button button-secondary">
            {words.remove}
            {name}
          </button>
        </PostForm>
      )}
    </div>
  );
}

function isOpen({ state }: OwnProjectView): boolean {
  return state === 'forming' || state === 'agreed' || state === 'running' || state === 'closing';
}
