import type { At, Query } from './address';

const id = encodeURIComponent;

/** Issuing certificates, taking them back, their bodies; and what holders ask of theirs. */
export const certificateDeskPaths = (at: At) => ({
  certificateDesk: () => at('/certificate-desk'),
  /** Who passed in an exam session and has no certificate yet. */
  certificateSession: (session: number) => at(`/certificate-desk/sessions/${session}`),
  certificateBatches: () => at('/certificate-desk/batches'),
  certificateBatch: (batch: number, query?: { after?: number }) => at(`/certificate-desk/batches/${batch}`, query),
  certificateBatchIssue: (batch: number) => at(`/certificate-desk/batches/${batch}/issue`),
  certificateBatchDeclines: (batch: number) => at(`/certificate-desk/batches/${batch}/declines`),
  deskCertificates: (query?: Query) => at('/certificate-desk/certificates', query),
  deskCertificate: (number: string) => at(`/certificate-desk/certificates/${id(number)}`),
  deskCertificateMove: (number: string, move: 'suspension' | 'resumption' | 'revocation' | 'replacement') =>
    at(`/certificate-desk/certificates/${id(number)}/${move}`),
  certificateRevocations: (query?: { done: 'revoke' | 'decline'; count: number }) =>
    at('/certificate-desk/revocations', query),
  certificateRequests: () => at('/certificate-desk/requests'),
  certificateRequest: (request: number) => at(`/certificate-desk/requests/${request}`),
  /** Annuls a passed exam; each certificate from it is decided about. */
  assessmentAnnulment: (seat: number) => at(`/certificate-desk/assessments/${seat}`),
  issuingBodies: () => at('/certificate-desk/bodies'),
  issuingBody: (body: string) => at(`/certificate-desk/bodies/${id(body)}`),
  issuingBodyPart: (body: string, part: 'authorisations' | 'key' | 'lost-key' | 'end' | 'reissue') =>
    at(`/certificate-desk/bodies/${id(body)}/${part}`),
  authorisationEnd: (authorisation: number) => at(`/certificate-desk/authorisations/${authorisation}`),
  /** A change of a body that one official proposed and another decides. */
  bodyChange: (change: number) => at(`/certificate-desk/body-changes/${change}`),
  accountMoves: () => at('/certificate-desk/account-moves'),
  accountMove: (move: number) => at(`/certificate-desk/account-moves/${move}`),
  /** What a holder may ask for one certificate: renewal, correction, another name. */
  certificateChanges: (number: string) => at(`/wallet/${id(number)}/changes`),
  /** Where proof is added to what was asked. */
  certificateProof: (number: string) => at(`/wallet/${id(number)}/proof`),
});
