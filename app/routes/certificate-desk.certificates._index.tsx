import { z } from 'zod';
import { CertificateSearchPage } from '../issuing-desk/certificate-search-page';
import { findCertificates } from '../issuing-desk/certificate-view.server';
import { certificateStates } from '../issuing-desk/desk-forms';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({ q: parameter.text(60), state: parameter.choice(certificateStates) });

export const loader = view(requireCertificateDesk, (_by, { db, language, request }) => {
  const { q, state = null } = parseQuery(request, parameters, language);
  return { query: { q, state }, found: findCertificates(db, { q, state }, language) };
});

export const meta = privateTitle((language) => certificateDeskMessages[language].find);

export default pageOf<typeof loader>(CertificateSearchPage);
