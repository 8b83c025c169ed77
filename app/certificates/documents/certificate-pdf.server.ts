import type { Database } from '../../../db/client';
import { levelOf } from '../../certification/schemes/ladder';
import { isOfTheState, noStateCertificate } from '../../certification/schemes/national';
import { findOccupation } from '../../certification/schemes/occupation-register.server';
import { findSchemeVersion } from '../../certification/schemes/scheme-version.server';
import { refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { qrCodeSvg } from '../../pdf/qr-code';
import { drawable, typeset, type Words } from '../../pdf/typesetter.server';
import { credentialText } from './baking.server';
import { authorisedBy } from '../../certification/schemes/authorised-body.server';
import { findIssuingBody } from '../bodies/body.server';
import source from './certificate.typ?raw';
import { certificateStates } from '../certificate-state';
import type { Certificate } from '../certificate.server';
import type { PdfRefusal } from '../wallet/wallet';
import { defaultLanguage } from '../../i18n/language';

/** Whether there is a paper of it. A fresh one of a suspended, revoked or superseded certificate would mislead. */
export function certificatePrintable(db: Database, certificate: Certificate): Outcome<null, PdfRefusal> {
  if (!certificateStates[certificate.state].stands)
    return refuse('certificate-not-standing', { state: certificate.state });
  return drawable(wordsOf(db, certificate));
}

/** The certificate as a paper to hand in, its signed credential attached; byte for byte the same each time. */
export async function certificatePdf(db: Database, certificate: Certificate): Promise<Outcome<Buffer, PdfRefusal>> {
  const printable = certificatePrintable(db, certificate);
  if (!printable.ok) return printable;
  const credential = certificate.credential!;
  return typeset({
    source,
    words: wordsOf(db, certificate),
    parts: { credential: credentialText(credential), qr: qrCodeSvg(credential.id) },
  });
}

/** What is written on it, 中文 and English beside each other. */
function wordsOf(db: Database, certificate: Certificate): { readonly [name: string]: Words } {
  const { number, name, latinName, occupationId, level, bodyId, credential, validUntil } = certificate;
  const issuedOn = certificate.issuedOn!;
  const body = findIssuingBody(db, bodyId)!;
  const occupation = findOccupation(db, occupationId)!;
  const { title } = findSchemeVersion(db, certificate.schemeVersionId)!.content;
  const forGood = { zh: '长期有效', en: 'does not expire' };
  return {
    title: `证书 ${number} · ${title.zh}`,
    name,
    latinName: latinName ?? '',
    number,
    issuer: { zh: body.nameZh, en: body.nameEn },
    exam: { zh: title.zh, en: title.en },
    occupation: { zh: occupation.nameZh, en: occupation.nameEn },
    level: { ...levelOf(occupation.ladder, level).name },
    /** Level names like 五级/初级工 are the state's too: whose certificate it is not stands on the paper. */
    apart: isOfTheState([body]) ? { zh: '', en: '' } : noStateCertificate,
    issuedOn,
    date: issuedOn.split('-').map(Number),
    validUntil: validUntil === null ? forGood : { zh: validUntil, en: validUntil },
    /** The document by which the body was authorised on the day; a body's word alone is never printed as one. */
    basis: authorisedBy(db, { bodyId, occupationId, level }, issuedOn) ?? '—',
    /** Where the body itself can be looked up; empty when no register of it is on record. */
    register: body.registerUrl ?? '',
    check: new URL(paths(defaultLanguage).verification(), credential!.id).href,
    address: credential!.id,
  };
}
