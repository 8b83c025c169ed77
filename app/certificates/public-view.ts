import type { Verification } from './verification/answers';
import type { BodyKind } from './certificate-state';
import type { HandedOver } from './verification/handed-over';
import type { Standing } from './verification/verification';

/** What a reader is told of a certificate. */
export interface PublicFacts {
  readonly number: string;
  readonly name: string;
  /** The same in Latin letters; null where none is signed. */
  readonly latinName: string | null;
  readonly title: string;
  /** As it is signed in the other language; null where it is signed as one text. */
  readonly otherTitle: string | null;
  readonly occupation: string;
  readonly level: string;
  readonly body: {
    readonly id: string;
    readonly name: string;
    readonly kind: BodyKind;
    readonly registerUrl: string | null;
    readonly endedOn: string | null;
  };
  /** ISO dates. */
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  /** Number of the certificate that took its place. */
  readonly replacedBy: string | null;
}

/** One line of the public log about a certificate, checked against the head. */
interface PublicLogLine {
  readonly position: number;
  readonly deed: string;
  readonly at: string;
  /** The line as it was hashed, with its salt. */
  readonly entry: string;
  readonly proof: readonly string[];
  readonly included: boolean;
}

/**
 * Why a certificate whose revocation bit is set counts no more; the signed lists do not tell these two apart, the log
 * does.
 */
export type EndedBy = 'revoke' | 'supersede';

/**
 * Everything the page of a checked certificate shows. `facts` are null when nothing in it may be believed, and for
 * whoever knows its number alone.
 */
export interface VerificationView {
  readonly verification: Verification;
  /** ISO 8601 UTC. */
  readonly checkedAt: string;
  readonly facts: PublicFacts | null;
  /** The number whose name has not been given: that it was issued, and the three answers, are all that is shown. */
  readonly unopened?: string;
  /** Of a number alone: how the certificate ended, where it was revoked or replaced. */
  readonly ended?: EndedBy;
  /**
   * What the file that was checked shows beside what is signed, which nobody signed; left out where it shows nothing.
   */
  readonly shows?: NonNullable<HandedOver['shows']>;
  /** By which its status is asked again later; null where nothing may be believed. */
  readonly standing: Standing | null;
  /** Where the reader's own browser checked: when its material was made, ISO 8601 UTC. */
  readonly checkedHere?: string;
  readonly log: { readonly lines: readonly PublicLogLine[]; readonly size: number; readonly head: string } | null;
}

/**
 * What the certificate's own lines of the log say last of its end; undefined where they are not shown or tell of none.
 */
export function endedBy(log: VerificationView['log']): EndedBy | undefined {
  const deed = log?.lines.map((line) => line.deed).findLast((one) => one === 'revoke' || one === 'supersede');
  return deed as EndedBy | undefined;
}
