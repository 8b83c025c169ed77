import { invitedParties, lapsedParties, openParties, tooFew } from './parties-now';
import type { Project, ProjectParty } from './project';

/** What stands between a project's newest revision and its coming into force. */
export interface Agreement {
  /** Invited and still within their days. */
  readonly invited: readonly ProjectParty[];
  /** Invited, their days over, nobody dealt with it. */
  readonly lapsed: readonly ProjectParty[];
  /** Parties that have not consented to the newest revision and are waited for. */
  readonly silent: readonly ProjectParty[];
  /** The same, but nobody can act for them and their days are over: they are waited for no longer. */
  readonly unattended: readonly ProjectParty[];
  readonly tooFew: boolean;
  /**
   * `now`: the last needed consent is there; `press`: it can be agreed on, but some never answered, so that the lead
   * decides; `no`: something is missing.
   */
  readonly ready: 'now' | 'press' | 'no';
}

type Agreeing = Pick<Project, 'parties' | 'consents' | 'revision' | 'consentBy'>;

/** Where the consents to a project's newest revision stand on a day (ISO date in China). */
export function agreementOn(project: Agreeing, today: string): Agreement {
  const consented = new Set(
    project.consents.flatMap(({ partyId, revision }) => (revision === project.revision ? [partyId] : [])),
  );
  const missing = openParties(project).filter(({ id }) => !consented.has(id));
  const over = project.consentBy !== null && project.consentBy < today;
  const unattended = missing.filter(({ able }) => over && !able);
  const silent = missing.filter((party) => !unattended.includes(party));
  const invited = invitedParties(project, today);
  const lapsed = lapsedParties(project, today);
  const few = tooFew(project);
  const possible = silent.length === 0 && invited.length === 0 && !few;
  const whole = lapsed.length === 0 && unattended.length === 0;
  return { invited, lapsed, silent, unattended, tooFew: few, ready: possible ? (whole ? 'now' : 'press') : 'no' };
}
