import type { Refusal } from '../../outcome';
import type { CertificateState } from '../certificate-state';

/** The files a holder downloads: a paper, the signed credential, and a QR code; the credential is in each of them. */
export const walletFormats = ['pdf', 'json', 'png', 'svg'] as const;

/** Why there is no paper: the certificate does not stand, or the fonts lack the characters in `value`. */
export type PdfRefusal = 'certificate-not-standing' | 'characters-missing';

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
  /** Null when there is a PDF. */
  readonly withoutPdf: Refusal<PdfRefusal> | null;
}
