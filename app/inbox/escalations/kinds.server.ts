import type { Database } from '../../../db/client';
import type { Transaction } from '../../../db/write';
import type { Deed } from '../../accounts/permissions/permissions';
import type { Language } from '../../i18n/language';
import { silentEscalation } from '../../needs/silent-escalation.server';
import { leadEscalation } from '../../projects/lead-escalation.server';
import { fileEscalation } from '../../review-desk/file-escalation.server';
import type { EscalationDay, EscalationKind } from '../../waiting/escalation';

/** A thing that came to officials, as it stands. */
export interface Escalated {
  readonly regionCode: string | null;
  /** Accounts of its own sides, who neither see to it nor have it handed to them; left out: none. */
  readonly conflicted?: readonly number[];
  /** As history names it. */
  readonly thing: { readonly type: string; readonly id: string | number };
  readonly title: string;
  readonly since: string;
  readonly href: string;
  /** The accounts it waits for, and where they act. */
  readonly waitsFor: readonly number[];
  readonly actAt: string;
  /** When the noun noted that they were reminded, by whatever way; null: it notes nothing, or they were not. */
  readonly chasedAt: string | null;
}

/** What a noun gives so that officials can deal with what came to them. */
export interface EscalationSource {
  /** Who may deal with it. */
  readonly deed: Deed;
  /** Null when it does not wait any more, or never did. */
  readonly find: (
    db: Database | Transaction,
    thing: string,
    language: Language,
    day: EscalationDay,
  ) => Escalated | null;
  /** Notes where the noun keeps it that somebody was reminded. */
  readonly chased?: (tx: Transaction, thing: string, now: Date) => void;
}

export const escalationSources: Readonly<Record<EscalationKind, EscalationSource>> = {
  'need-silence': silentEscalation,
  'membership-escalation': fileEscalation,
  'lead-missing': leadEscalation,
};
