import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import type { SilentInvitation } from './desk-needs.server';
import { needMessages } from './messages';
import { NameIn } from './need-list';

/** Invitations of a region that nobody answered for thirty days, for its desk. */
export function DeskNeedsPage({
  language,
  invitations,
}: {
  language: Language;
  invitations: readonly SilentInvitation[];
}) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.desk.title}
        purpose={words.desk.purpose}
        above={[[to.needs(), words.title]]}
      />
      {invitations.length === 0 ? (
        <p>{words.desk.none}</p>
      ) : (
        <DataTable
          caption={words.desk.title}
          rows={invitations}
          keyOf={({ key }) => key}
          columns={[
            {
              heading: words.desk.invited,
              namesRow: true,
              cell: ({ party, href }) => (
                <a href={href ?? undefined}>
                  <NameIn language={language} name={party} />
                </a>
              ),
            },
            { heading: words.desk.need, cell: ({ needKey, title }) => <a href={to.need(needKey)}>{title}</a> },
            { heading: words.desk.since, cell: ({ invitedOn }) => invitedOn },
            {
              heading: words.desk.again,
              speaksForItself: true,
              cell: ({ key, askedAgainOn, party }) => (
                <>
                  {askedAgainOn !== null && <span>{words.desk.asked(askedAgainOn)} </span>}
                  <a href={to.escalation('need-silence', key)} className="inline-flex min-h-11 items-center">
                    {words.desk.again}
                    <span className="sr-only"> {party}</span>
                  </a>
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
