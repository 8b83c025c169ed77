import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { Certificate } from '../../app/certificates/certificate.server';
import { newShare } from '../../app/certificates/wallet/holder-shares.server';
import { issueCertificates } from '../../app/certificates/issue/issue.server';
import { proposeCertificates } from '../../app/certificates/issue/proposal.server';
import {
  proposeRevocation,
  revokeCertificate,
  suspendCertificate,
} from '../../app/certificates/issue/revocation.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import { publishTalentCounts } from '../../app/talent-counts/publication.server';
import type { Database } from '../../db/client';
import { accounts, companies, memberships } from '../../db/schema/index';
import { valueOf } from '../certification/exam-scene';
import { at, batchScene } from './batch-scene';
import { recordAuthorisation } from './ready-bodies';

/** Surnames of one character that stands nowhere in what TwinAtlas ships or says. */
const surnames = ['禤', '亓', '逄', '仉', '笪', '佴', '缑', '郄'];
const given = ['麒', '骥', '骢', '骅', '骐', '骝', '骎', '骓', '骕', '骙', '骞', '骧', '骦', '骠', '骖'];

interface Holder {
  readonly name: string;
  readonly email: string;
  readonly actor: Actor;
}

/**
 * An installation of 240 certificates of 120 people, of whom three hold another level of competence than the rest; two
 * member firms, of which one employs twelve of them and the other three. Two certificates were taken back, one is
 * shared, and the counts are published. Certificates are for `origin` and of a minute ago.
 */
export async function manyHolders(db: Database, origin: string) {
  const scene = await batchScene(db);
  const { people } = scene;
  const now = new Date(Date.now() - 60_000);
  const occasion = { ...at(), origin, now };
  const [large, small] = db.select({ id: companies.id, slug: companies.slug }).from(companies).limit(2).all();
  for (const { id } of [large!, small!])
    db.insert(memberships).values({ companyId: id, state: 'active', since: '2026-11-01' }).run();
  const rare = { occupationId: 'gis-twin', level: 1 };
  const rareScheme = scene.publish((content) => content.issuers.push('maker'), rare);
  for (const bodyId of ['alliance', 'maker'])
    valueOf(
      recordAuthorisation(
        db,
        people.official,
        {
          bodyId,
          occupationId: 'gis-twin',
          levels: [1],
          fromOn: '2026-01-01',
          untilOn: null,
          basis: '示例〔2026〕2号',
        },
        at(),
      ),
    );
  const holders: Holder[] = [];
  /** People who sit one exam and pass, each with the certificate of either body. */
  const certify = async (count: number, of?: typeof rare): Promise<Certificate[]> => {
    const session = scene.session({ seats: count, ...(of ? { schemeVersionId: rareScheme.id } : {}) });
    const candidates = Array.from({ length: count }, () => {
      const index = holders.length;
      const name = `${surnames[index % surnames.length]}${given[Math.floor(index / surnames.length)]}`;
      const firm = index < 12 ? large!.id : index < 15 ? small!.id : null;
      const candidate = scene.candidate(name, firm, of);
      holders.push({ name, email: emailOf(db, candidate.actor.accountId), actor: candidate.actor });
      return candidate;
    });
    for (const one of candidates) scene.seat(one, session.id);
    scene.close(session.id);
    for (const one of candidates)
      for (const [who, paper] of [
        [people.a, 'theory'],
        [people.a, 'practice'],
        [people.b, 'practice'],
      ] as const)
        valueOf(scene.score(who, session.id, scene.numberOf(one.applicationId), paper, 90) as never);
    valueOf(confirmSession(db, people.official, session.id, at('2026-12-08T02:00:00Z')) as never);
    const proposals = candidates.flatMap(({ applicationId }) =>
      valueOf(proposeCertificates(db, people.official, applicationId, at())),
    );
    const ids = proposals.map(({ id }) => id);
    return valueOf((await issueCertificates(db, people.second, ids, occasion)) as never) as Certificate[];
  };
  const certificates: Certificate[] = [];
  for (let exam = 0; exam < 9; exam += 1) certificates.push(...(await certify(13)));
  certificates.push(...(await certify(3, rare)));
  const [revoked, suspended, shared] = certificates as [Certificate, Certificate, Certificate];
  valueOf(proposeRevocation(db, people.official, { id: revoked.id, reason: '冒名代考' }, occasion));
  valueOf(revokeCertificate(db, people.second, revoked.id, occasion));
  valueOf(suspendCertificate(db, people.official, { id: suspended.id, reason: '疑似冒名' }, occasion));
  publishTalentCounts(db, { now: new Date(), requestId: 'r-1' });
  const link = valueOf(
    newShare(
      db,
      holders[1]!.actor,
      shared.number,
      { name: 'yes', number: 'yes', days: 30, note: null },
      { ...occasion, language: 'zh' },
    ),
  );
  return {
    certificates,
    holders,
    link: link.address,
    large: large!.slug,
    small: small!.slug,
    /** One more person with the rare level. */
    certifyRare: () => certify(1, rare),
  };
}

function emailOf(db: Database, id: number): string {
  return db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, id)).get()!.email!;
}
