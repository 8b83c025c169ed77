import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { accountMessages } from './account-messages';
import type { AccountOverview } from './account-overview.server';
import { deskLinks } from './permissions/desks';

/** Everything that is mine beyond the account itself: what I work on, what I am certified in, what is kept of me. */
export function AccountWays({ language, account }: { language: Language; account: AccountOverview }) {
  const words = accountMessages[language].overview;
  const to = paths(language);
  return (
    <>
      <Ways
        title={words.work}
        ways={[
          [to.inbox(), words.inbox],
          [to.applications(), words.applications],
          [to.colleagueRequests(), words.colleagueRequests],
          [to.institutionInvitations(), words.institutions],
          [to.ownNeeds(), words.needs],
          [to.ownProjects(), words.projects],
          [to.threads(), words.inquiries],
          [to.savedSearches(), words.savedSearches],
          [to.scenarios(), words.scenarios],
          ...deskLinks(language, account.desks),
          account.mayRunBackups && [to.backups(), words.backups],
          account.maySeeRegionHistory && [to.deskHistory(), words.regionHistory],
        ]}
      />
      <Ways
        title={words.certification}
        ways={[
          [to.talent(), words.talent],
          [to.certificationApplications(), words.certifications],
          [to.wallet(), words.wallet],
          [to.talentMessages(), words.talentMessages],
        ]}
      />
      <Ways
        title={words.privacy}
        ways={[
          [to.noticeChoices(), words.mailSettings],
          [to.personalData(), words.data],
          [to.accountHistory(), words.history],
          account.maySeeAllHistory && [to.history(), words.allHistory],
        ]}
      />
    </>
  );
}

interface WaysProps {
  title: string;
  ways: readonly (readonly [href: string, name: string] | false)[];
}

/** Pages that lie beyond the account. */
function Ways({ title, ways }: WaysProps) {
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul className="link-list mt-2 space-y-1">
        {ways
          .filter((way) => way !== false)
          .map(([href, name]) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
