import type { At } from './address';

const id = encodeURIComponent;

/** Certificates, their issuers, holders and verification. */
export const certificatesPaths = (at: At) => ({
  /** One's own certificates, and each as a file. */
  wallet: () => at('/wallet'),
  /** Every decision about one's own certification. */
  certificationStory: () => at('/wallet/history'),
  walletFile: (number: string, format: 'pdf' | 'json' | 'png' | 'svg') => at(`/wallet/${id(number)}/${format}`),
  /** The links by which one shows a certificate; each can be ended. */
  shares: (number: string) => at(`/wallet/${id(number)}/shares`),
  share: (number: string, shareId: number) => at(`/wallet/${id(number)}/shares/${shareId}`),
  /** What the reader of such a link sees. The token opens it: it goes into no other address and no log. */
  shared: (token: string) => at(`/shared/${id(token)}`),
  /** Where anybody checks a certificate: by number and name, or by the file itself. */
  verification: () => at('/verification'),
  verificationFile: () => at('/verification/file'),
  /**
   * What a browser keeps to check certificates without a network; the same in both languages, as are the scripts that
   * do.
   */
  verificationMaterial: () => '/verification/material.json',
  verificationScript: () => '/verification-check.js',
  verificationWorker: () => '/verification-worker.js',
  certificate: (number: string) => at(`/certificates/${id(number)}`),
  /** The signed file; asked for with the holder's name, which therefore never stands in an address. */
  certificateCredential: (number: string) => at(`/certificates/${id(number)}/credential`),
  /** What the public log says of it, with proofs; the same in both languages. */
  certificateLogProofs: (number: string) => `/certificates/${id(number)}/log-proofs.json`,
  certificateLog: () => at('/certificate-log'),
  /**
   * The log as files, the same in both languages: the whole, its signed head, and the hashes of its lines in files of
   * `logPageLines`.
   */
  certificateLogJson: () => '/certificate-log.json',
  certificateLogHead: () => '/certificate-log/head.json',
  certificateLogLines: (page: number) => `/certificate-log/leaves/${page}.json`,
  issuer: (bodyId: string) => at(`/issuers/${id(bodyId)}`),
  issuerDocument: (bodyId: string) => at(`/issuers/${id(bodyId)}/did.json`),
});
