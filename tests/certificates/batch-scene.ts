import { confirmSession } from '../../app/certification/assessments/results.server';
import type { Database } from '../../db/client';
import { at as moment, examScene, someone, valueOf } from '../certification/exam-scene';
import { addIssuingBody, recordAuthorisation, rotateIssuerKey } from './ready-bodies';

export const at = (text = '2026-12-10T02:00:00Z') => moment(text);

const maker = {
  id: 'maker',
  nameZh: '示例企业',
  nameEn: 'Example maker',
  kind: 'enterprise',
  companyId: null,
  registerUrl: null,
  mayClaim: [],
} as const;

/** A scheme with two bodies, both with key and authorisation, and sessions whose candidates all passed. */
export async function batchScene(db: Database, { makerCompany = null }: { makerCompany?: number | null } = {}) {
  valueOf(addIssuingBody(db, someone(db, 'official'), { ...maker, companyId: makerCompany }, at()));
  const scene = examScene(db, (content) => content.issuers.push('maker'));
  const { people } = scene;
  const third = someone(db, 'official');
  for (const bodyId of ['alliance', 'maker']) {
    valueOf(
      recordAuthorisation(
        db,
        people.official,
        {
          bodyId,
          occupationId: 'bim-twin',
          levels: [1],
          fromOn: '2026-01-01',
          untilOn: null,
          basis: '示例〔2026〕1号',
        },
        at(),
      ),
    );
    valueOf(await rotateIssuerKey(db, people.official, { bodyId, compromised: false }, at('2026-12-09T00:00:00Z')));
  }
  const passed = (count: number, companyId: number | null = null) => {
    const session = scene.session({ seats: count });
    const candidates = Array.from({ length: count }, (_, index) => scene.candidate(`候选人${index + 1}`, companyId));
    for (const one of candidates) scene.seat(one, session.id);
    scene.close(session.id);
    for (const one of candidates) {
      const number = scene.numberOf(one.applicationId);
      for (const [who, paper] of [
        [people.a, 'theory'],
        [people.a, 'practice'],
        [people.b, 'practice'],
      ] as const)
        valueOf(scene.score(who, session.id, number, paper, 90) as never);
    }
    valueOf(confirmSession(db, people.official, session.id, at('2026-12-08T02:00:00Z')) as never);
    return { sessionId: session.id, candidates, applicationIds: candidates.map((one) => one.applicationId) };
  };
  return { ...scene, third, passed };
}
