import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { CertificateDesk } from './desk-view';
import { certificateDeskMessages } from './messages';

/** What certificates wait for, in one line each, on the certification desk. */
export function CertificateWork({ language, desk }: { language: Language; desk: CertificateDesk }) {
  const words = certificateDeskMessages[language];
  const to = paths(language);
  const waiting = desk.sessions.reduce((sum, session) => sum + session.waiting, 0);
  const lines = [
    [to.certificateDesk(), words.waiting, waiting],
    [to.certificateDesk(), words.batches, desk.batches.length],
    [to.certificateRevocations(), words.revocations, desk.revocations],
    [to.certificateRequests(), words.requests, desk.requests],
  ] as const;
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates">{words.section}</h2>
      <ul className="mb-2 list-disc ps-5">
        {lines.map(([href, name, count]) => (
          <li key={name}>
            {count === 0 ? (
              words.counted(name, '0')
            ) : (
              <a href={href} className="font-semibold">
                {words.counted(name, String(count))}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={to.certificateDesk()}>{words.title}</a>
      </p>
    </section>
  );
}
