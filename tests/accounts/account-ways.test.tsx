import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AccountPage } from '../../app/accounts/account-page';
import { paths } from '../../app/paths';
import { accountHoldings } from '../../app/personal-data/account-holdings';
import { firmHoldings } from '../../app/personal-data/firm-holdings';
import type { holdingNames } from '../../app/personal-data/holding-words';
import { talentHoldings } from '../../app/personal-data/talent-holdings';

type Kind = keyof typeof holdingNames;

const to = paths('zh');
const data = to.personalData();

/** Where somebody finds each kind of thing that is theirs: what no other page shows is among their personal data. */
const shownAt: Partial<Record<Kind, string>> = {
  accounts: to.accountEmail(),
  role_grants: data,
  sessions: to.accountSessions(),
  known_devices: to.accountSessions(),
  notices: to.inbox(),
  notice_choices: to.noticeChoices(),
  email_codes: data,
  password_resets: data,
  totp_keys: to.accountTotp(),
  recovery_codes: to.accountRecoveryCodes(),
  passkeys: to.accountPasskeys(),
  passkey_challenges: data,
  consents: data,
  identities: data,
  identity_clashes: data,
  deletion_requests: data,
  saved_searches: to.savedSearches(),
  scenarios: to.scenarios(),
  threads: to.threads(),
  thread_messages: to.threads(),
  thread_reports: to.threads(),
  thread_mutes: to.threads(),
  'stored_files.thread': to.threads(),
  institution_invitations: to.institutionInvitations(),
  colleague_requests: to.colleagueRequests(),
  membership_applications: to.applications(),
  stored_files: to.applications(),
  profile_changes: to.applications(),
  'capability_proposals.proposed_by': to.applications(),
  claim_contests: to.applications(),
  'stored_files.talent': to.talent(),
  'stored_files.talent-photo': to.talent(),
  talents: to.talent(),
  certification_applications: to.certificationApplications(),
  session_alerts: to.certificationApplications(),
  assessor_interests: data,
  certificates: to.wallet(),
  certificate_requests: to.wallet(),
  'stored_files.certificate-request': to.wallet(),
  certificate_shares: to.wallet(),
  account_moves: to.wallet(),
  interest_deliveries: to.talentMessages(),
  interest_mutes: to.talentMessages(),
  talent_interests: data,
};

/** What somebody decides in an office is in their history and at their desk. */
const ofOffice = /decided_by|judged_by|^approval_undos|^delistings/;

test('the account page leads to every kind of thing that is mine', () => {
  const page = renderToStaticMarkup(
    <AccountPage
      language="zh"
      account={{
        email: 'li.hua@example.cn',
        roles: [],
        firms: [],
        factors: { totp: true, passkeys: 1 },
        recoveryCodes: 8,
        sessions: 1,
        rolesWait: false,
        maySeeAllHistory: false,
        maySeeRegionHistory: false,
        mayRunBackups: false,
        desks: [],
      }}
    />,
  );
  const kinds = [...accountHoldings, ...firmHoldings, ...talentHoldings].map(({ name }) => name);
  const mine = kinds.filter((name) => !ofOffice.test(name));
  expect(
    mine.filter((name) => shownAt[name] === undefined),
    'say where a new kind is shown',
  ).toEqual([]);
  expect(mine.filter((name) => !page.includes(`href="${shownAt[name]}"`))).toEqual([]);
  for (const own of [to.ownNeeds(), to.ownProjects(), to.accountHistory()]) expect(page).toContain(`href="${own}"`);
});
