import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { Occasion } from '../../app/accounts/occasion.server';
import { issueCertificates } from '../../app/certificates/issue/issue.server';
import { proposeCertificates } from '../../app/certificates/issue/proposal.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import { consentToBeFound } from '../../app/certification/talent/talent.server';
import { publishTalentCounts } from '../../app/talent-counts/publication.server';
import type { Database } from '../../db/client';
import { companies, memberships, roleGrants } from '../../db/schema';
import { at as moment, examScene, someone, valueOf } from '../certification/exam-scene';
import { recordAuthorisation, rotateIssuerKey } from '../certificates/ready-bodies';

export const at = (text = '2026-12-10T02:00:00Z') =>
  ({ ...moment(text), language: 'zh', throttle: null as never, address: '203.0.113.9', userAgent: '' }) as Occasion;

/**
 * Holders of the BIM modeller's first level in Guangzhou, some findable, counted and published; and a member firm with
 * its person.
 */
export async function holdersScene(
  db: Database,
  { holders = 6, findable = 2, origin = 'https://atlas.example.cn', now = at().now } = {},
) {
  const scene = examScene(db);
  const { people } = scene;
  const session = scene.session({ seats: holders });
  const candidates = Array.from({ length: holders }, (_, index) => scene.candidate(`区锦${'麟华明志雅文德安'[index]}`));
  for (const one of candidates) scene.seat(one, session.id);
  scene.close(session.id);
  for (const one of candidates)
    for (const [who, paper] of [
      [people.a, 'theory'],
      [people.a, 'practice'],
      [people.b, 'practice'],
    ] as const)
      valueOf(scene.score(who, session.id, scene.numberOf(one.applicationId), paper, 90) as never);
  valueOf(confirmSession(db, people.official, session.id, moment('2026-12-08T02:00:00Z')) as never);
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
      moment(),
    ),
  );
  valueOf(await rotateIssuerKey(db, people.official, { bodyId: 'alliance', compromised: false }, moment()));
  const proposed = candidates.flatMap((one) =>
    valueOf(proposeCertificates(db, people.official, one.applicationId, moment())).map(({ id }) => id),
  );
  const issued = valueOf(
    (await issueCertificates(db, people.second, proposed, { ...moment(), origin, now })) as never,
  ) as { number: string; accountId: number }[];
  const actors = candidates.map((one) => one.actor);
  for (const actor of actors.slice(0, findable)) valueOf(consentToBeFound(db, actor, true, at(now.toISOString())));
  publishTalentCounts(db, { now, requestId: 'r' });
  const company = db.select().from(companies).where(eq(companies.slug, 'zhonghaida')).get()!;
  db.insert(memberships).values({ companyId: company.id, state: 'active', since: '2026-01-01' }).run();
  const firm: Actor = { ...someone(db), roles: [{ role: 'member', regionCode: null, companyId: company.id }] };
  db.insert(roleGrants)
    .values({ accountId: firm.accountId, ...firm.roles[0]!, grantedAt: '2026-01-01T00:00:00.000Z' })
    .run();
  return { people, actors, issued, company, firm };
}
