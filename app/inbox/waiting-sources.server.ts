import { waitingApplications } from '../alliance/applications/waiting-applications.server';
import { waitingSupplyLinks } from '../alliance/supply-links/waiting-supply-links.server';
import { waitingBackup } from '../backups/waiting-backup.server';
import { waitingRenewals } from '../certificates/wallet/waiting-renewals.server';
import { waitingCandidacies } from '../certification/applications/waiting-candidacies.server';
import { waitingAppeals, waitingCertificationReviews } from '../certification/applications/waiting-reviews.server';
import { waitingAssessments } from '../certification/assessments/waiting-assessments.server';
import { waitingSchemes } from '../certification/schemes/waiting-schemes.server';
import { waitingExamSessions } from '../certification/sessions/waiting-sessions.server';
import { waitingColleagueRequests } from '../colleagues/waiting-requests.server';
import { waitingInstitutionInvitations } from '../institutions/waiting-invitations.server';
import { waitingMessages, waitingReportedMessages } from '../interests/waiting-messages.server';
import { waitingAnnulments } from '../issuing-desk/waiting-annulments.server';
import {
  waitingAccountMoves,
  waitingBatches,
  waitingChangesOfBodies,
  waitingRevocations,
} from '../issuing-desk/waiting-issuing.server';
import { waitingCertificateRequests, waitingProposals } from '../issuing-desk/waiting-requests.server';
import { waitingLapses } from '../offers/waiting-offers.server';
import {
  waitingInvitations,
  waitingMatchedNeeds,
  waitingNeedLapses,
  waitingSilentInvitations,
} from '../needs/waiting-needs.server';
import { waitingApprovalUndos } from '../review-desk/waiting-approval-undos.server';
import { waitingReportedThreads } from '../review-desk/waiting-conversations.server';
import { waitingProfileChanges, waitingReports } from '../review-desk/waiting-corrections.server';
import { waitingAddedCapabilities } from '../review-desk/waiting-capabilities.server';
import { waitingClaimContests } from '../review-desk/waiting-contests.server';
import { waitingDelistings } from '../review-desk/waiting-delistings.server';
import { waitingEscalations, waitingReviews } from '../review-desk/waiting-files.server';
import { waitingMerges } from '../review-desk/waiting-merges.server';
import { waitingThreads } from '../threads/waiting-threads.server';
import {
  waitingLeadEscalations,
  waitingMissingLeads,
  waitingProjectChecks,
  waitingProjects,
} from '../projects/waiting-projects.server';
import { waitingCaseChecks, waitingCases } from '../case-studies/waiting-cases.server';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { waitingSecondFactor } from './waiting-second-factor.server';

/** Every kind of thing that can wait for somebody. A noun that has something waiting adds its source here. */
export const waitingSources: readonly WaitingSource[] = [
  waitingSecondFactor,
  waitingApplications,
  waitingCandidacies,
  waitingMessages,
  waitingRenewals,
  waitingThreads,
  waitingLapses,
  waitingInvitations,
  waitingMatchedNeeds,
  waitingNeedLapses,
  waitingSilentInvitations,
  waitingSupplyLinks,
  waitingProjects,
  waitingProjectChecks,
  waitingMissingLeads,
  waitingLeadEscalations,
  waitingCases,
  waitingCaseChecks,
  waitingColleagueRequests,
  waitingInstitutionInvitations,
  waitingReviews,
  waitingEscalations,
  waitingReports,
  waitingProfileChanges,
  waitingMerges,
  waitingAddedCapabilities,
  waitingClaimContests,
  waitingDelistings,
  waitingApprovalUndos,
  waitingReportedMessages,
  waitingReportedThreads,
  waitingCertificationReviews,
  waitingAppeals,
  waitingSchemes,
  waitingExamSessions,
  waitingAssessments,
  waitingProposals,
  waitingBatches,
  waitingRevocations,
  waitingCertificateRequests,
  waitingAccountMoves,
  waitingChangesOfBodies,
  waitingAnnulments,
  waitingBackup,
];
