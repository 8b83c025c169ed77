import type { Verification } from './answers';
import type { BodyKind } from './certificate-state';
import type { Standing } from './verification';

/** What a reader is told of a certificate. */
export interface PublicFacts {
  readonly number: string;
  /** In full only to whom the name was known or the file was handed; else masked. */
  readonly name: string;
  readonly nameShown: boolean;
  readonly title: string;
  readonly occupation: string;
  readonly level: string;
  readonly body: { readonly id: string; readonly name: string; readonly kind: BodyKind; readonly registerUrl: string | null; readonly endedOn: string | null };
  /** ISO dates. */
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  /** Number of the certificate that took its place. */
  readonly replacedBy: string | null;
}

/** One line of the public log about a certificate, checked against the head. */
export interface PublicLogLine {
  readonly position: number;
  readonly deed: string;
  readonly at: string;
  readonly proof: readonly string[];
  readonly included: boolean;
}

/** Everything the page of a checked certificate shows. `facts` are null when nothing in it may be believed. */
export interface VerificationView {
  readonly verification: Verification;
  /** ISO 8601 UTC. */
  readonly checkedAt: string;
  readonly facts: PublicFacts | null;
  /** By which its status is asked again later; null where nothing may be believed. */
  readonly standing: Standing | null;
  /** Where the reader's own browser checked: when its material was made, ISO 8601 UTC. */
  readonly checkedHere?: string;
  readonly log: { readonly lines: readonly PublicLogLine[]; readonly size: number; readonly head: string } | null;
}

/** A name as strangers see it: the first character, and a mark for each other. */
export function maskedName(name: string): string {
  const [first = '', ...others] = [...name];
  return `${first}${others.map((one) => (one === ' ' ? ' ' : '＊')).join('')}`;
}
