import type { CertificateState } from './certificate-state';

/** The files a holder downloads: the signed credential, and a QR code with it baked in. */
export const walletFormats = ['json', 'png', 'svg'] as const;
export type WalletFormat = (typeof walletFormats)[number];

export interface WalletLine {
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly state: CertificateState;
  readonly expired: boolean;
  /** ISO dates. */
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  readonly reason: string | null;
}
