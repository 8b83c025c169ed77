import type { Certificate } from '../../app/certificates/certificate.server';
import { issueCertificates } from '../../app/certificates/issue/issue.server';
import { proposeCertificates } from '../../app/certificates/issue/proposal.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import type { Database } from '../../db/client';
import { at as moment, examScene, valueOf } from '../certification/exam-scene';
import { recordAuthorisation, rotateIssuerKey } from './ready-bodies';

const issuedAt = '2026-12-10T02:00:00Z';
export const at = (text = issuedAt) => moment(text);

interface Issued {
  readonly name?: string;
  /** Where the certificate is to be verified, and when it was issued. */
  readonly origin?: string;
  readonly now?: Date;
}

/** One person who passed, and the alliance's certificate for it; a body with a key and an authorisation. */
export async function issuedScene(db: Database, { name = '区锦麟', ...more }: Issued = {}) {
  const scene = examScene(db);
  const { people } = scene;
  const session = scene.session();
  const one = scene.candidate(name);
  scene.seat(one, session.id);
  scene.close(session.id);
  for (const [who, paper] of [
    [people.a, 'theory'],
    [people.a, 'practice'],
    [people.b, 'practice'],
  ] as const)
    valueOf(scene.score(who, session.id, scene.numberOf(one.applicationId), paper, 90) as never);
  valueOf(confirmSession(db, people.official, session.id, at('2026-12-08T02:00:00Z')) as never);
  valueOf(
    recordAuthorisation(
      db,
      people.official,
      {
        bodyId: 'alliance',
        occupationId: 'bim-twin',
        levels: [1],
        fromOn: '2026-01-01',
        untilOn: null,
        basis: '示例〔2026〕1号',
      },
      at(),
    ),
  );
  valueOf(await rotateIssuerKey(db, people.official, { bodyId: 'alliance', compromised: false }, at()));
  const proposed = valueOf(proposeCertificates(db, people.official, one.applicationId, at())).map(({ id }) => id);
  const [certificate] = valueOf(
    (await issueCertificates(db, people.second, proposed, { ...at(), ...more })) as never,
  ) as [Certificate];
  return { ...scene, holder: one.actor, applicationId: one.applicationId, certificate };
}
