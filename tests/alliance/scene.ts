import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { Occasion } from '../../app/accounts/occasion.server';
import type { Role, RoleGrant } from '../../app/accounts/permissions/role';
import { startApplication, type ApplicationStart } from '../../app/alliance/applications/application-start.server';
import {
  saveConsent,
  saveDeclaration,
  saveIdentity,
  savePeople,
} from '../../app/alliance/applications/application-edit.server';
import { addEvidenceLink, saveCapability } from '../../app/alliance/applications/capability-edit.server';
import type { IdentitySection } from '../../app/alliance/applications/application-sections';
import { findApplication, type Application } from '../../app/alliance/applications/application.server';
import { keepProof } from '../../app/alliance/applications/proof-edit.server';
import { submitApplication } from '../../app/alliance/applications/submission.server';
import { checkUscc } from '../../app/companies/uscc';
import { decideApplication } from '../../app/review-desk/decision.server';
import { takeApplication } from '../../app/review-desk/holding.server';
import type { Mail } from '../../app/mail/mail';
import type { Outcome } from '../../app/outcome';
import { keysFrom } from '../../app/secrets/keys.server';
import { unseal } from '../../app/secrets/seal.server';
import type { Database } from '../../db/client';
import { accounts, companies, events, institutions, mails, roleGrants, storedFiles } from '../../db/schema/index';
import { write } from '../../db/write';
import { draws } from '../draws';

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** A made-up USCC with a right check digit, of no firm on record. */
export function madeUpUscc(number: number): string {
  const body = `91449999TEST${String(number).padStart(5, '0')}`.replace('S', 'X');
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((digit) => `${body}${digit}`).find((code) => checkUscc(code).ok)!;
}
export const codes = [0, 1, 2, 3, 4, 5].map(madeUpUscc);

const random = draws('alliance');
let madeUp = 0;

/** Two-letter tails make names of made-up firms that are unlike each other. */
const names = ['甲子乙丑测试', '丙寅丁卯演示', '戊辰己巳样例', '庚午辛未试用', '壬申癸酉假想', '甲戌乙亥虚构'];

export const fullIdentity = (number: number): IdentitySection => ({
  nameZh: `${names[number]}有限公司`,
  shortName: null,
  nameEn: null,
  uscc: codes[number]!,
  regionCode: '440100',
  address: `广州市天河区示例路${number + 1}号`,
  website: null,
  contactName: '王芳',
  contactPhone: '020-12345678',
  contactEmail: 'wang@example.cn',
});

/** A database with people and applications made in one line. Monday 2026-11-23, 16:00 in Guangzhou. */
export function scene(db: Database) {
  const keys = keysFrom(Buffer.alloc(32, 7));
  const occasion = (at = '2026-11-23T08:00:00.000Z'): Occasion => ({
    now: new Date(at),
    requestId: 'r-1',
    random,
    keys,
    throttle: null as never,
    address: '203.0.113.9',
    userAgent: 'Firefox on Linux',
    language: 'zh',
    origin: 'https://atlas.example.cn',
  });
  let people = db.select().from(accounts).all().length;
  /** Other scenes on the same database number the addresses of their people too. */
  const freeAddress = (): string => {
    people += 1;
    const email = `p${people}@example.cn`;
    const taken = db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get();
    return taken ? freeAddress() : email;
  };
  const person = (roles: readonly (Role | Partial<RoleGrant>)[] = []): Actor => {
    const email = freeAddress();
    const at = occasion().now.toISOString();
    const { id } = db
      .insert(accounts)
      .values({ email, emailVerifiedAt: at, passwordHash: 'x', state: 'active', language: 'zh', createdAt: at })
      .returning({ id: accounts.id })
      .get();
    const grants = roles.map((role) => ({
      role: 'talent' as Role,
      regionCode: null,
      companyId: null,
      ...(typeof role === 'string' ? { role } : role),
    }));
    for (const grant of grants)
      db.insert(roleGrants)
        .values({ accountId: id, ...grant, grantedAt: at })
        .run();
    return {
      accountId: id,
      email,
      language: 'zh',
      roles: grants,
      session: { number: id, authenticatedAt: at, secondFactor: true },
    };
  };
  const company = (nameZh: string, more: Partial<typeof companies.$inferInsert> = {}): number =>
    db
      .insert(companies)
      .values({
        slug: `made-up-${(madeUp += 1)}`,
        nameZh,
        sortKey: nameZh,
        confidence: 'medium',
        regionCode: '440100',
        ...more,
      })
      .returning({ id: companies.id })
      .get().id;
  const institution = (nameZh: string, more: Partial<typeof institutions.$inferInsert> = {}): number =>
    db
      .insert(institutions)
      .values({
        slug: `made-up-institution-${(madeUp += 1)}`,
        nameZh,
        nameEn: 'Made-up institution',
        kind: 'university',
        regionCode: '440100',
        source: 'https://example.cn',
        sortKey: nameZh,
        createdAt: occasion().now.toISOString(),
        updatedAt: occasion().now.toISOString(),
        ...more,
      })
      .returning({ id: institutions.id })
      .get().id;
  const again = (id: number): Application => findApplication(db, id)!;
  /** A licence handed in with a claim, as far as the database knows of it. */
  const prove = (applicationId: number): void => {
    const { applicantId: uploadedBy } = again(applicationId);
    const file = { storedName: `proof-${applicationId}`, originalName: '营业执照.pdf', mediaType: 'application/pdf' };
    const about = { thingType: 'application', thingId: String(applicationId), question: 'proof' };
    const { id: fileId } = db
      .insert(storedFiles)
      .values({ ...file, ...about, bytes: 9, sha256: 'x', uploadedBy, uploadedAt: occasion().now.toISOString() })
      .returning({ id: storedFiles.id })
      .get();
    write(db, (tx) => keepProof(tx, { applicationId, kind: 'licence', fileId }, occasion().now));
  };
  /** A draft with everything filled in, a claim proved. */
  const draft = (
    actor: Actor,
    number: number,
    start: ApplicationStart = { kind: 'new' },
    identity: Partial<IdentitySection> = {},
  ): Application => {
    const { id } = valueOf(startApplication(db, actor, start, occasion()));
    const target = () => ({ id, revision: again(id).revision });
    valueOf(saveIdentity(db, actor, target(), { ...fullIdentity(number), ...identity }, occasion()));
    valueOf(saveCapability(db, actor, target(), { segmentId: 'gis.cim', summary: 'CIM 平台' }, occasion()));
    valueOf(
      addEvidenceLink(
        db,
        actor,
        target(),
        { segmentId: 'gis.cim', kind: 'product-page', url: 'https://example.cn/cim', note: null },
        occasion(),
      ),
    );
    valueOf(savePeople(db, actor, target(), { people: [{ name: '李雷', duty: '总工程师' }] }, occasion()));
    if (start.kind === 'claim') prove(id);
    valueOf(saveConsent(db, actor, target(), true, occasion()));
    return valueOf(saveDeclaration(db, actor, target(), '王芳', occasion()));
  };
  const submitted = (
    actor: Actor,
    number: number,
    start?: ApplicationStart,
    identity?: Partial<IdentitySection>,
  ): Application => {
    const { id, revision } = draft(actor, number, start, identity);
    return valueOf(submitApplication(db, actor, { id, revision }, occasion()));
  };
  const approved = (
    actor: Actor,
    reviewer: Actor,
    number: number,
    start?: ApplicationStart,
    identity?: Partial<IdentitySection>,
  ): Application => {
    const { id } = submitted(actor, number, start, identity);
    valueOf(takeApplication(db, reviewer, id, occasion()));
    return valueOf(decideApplication(db, reviewer, id, { decision: 'approve', reason: '材料齐全' }, occasion()));
  };
  return {
    db,
    keys,
    occasion,
    person,
    reviewer: () => person(['reviewer']),
    company,
    institution,
    draft,
    prove,
    submitted,
    approved,
    again,
    target: (id: number) => ({ id, revision: again(id).revision }),
    deeds: () =>
      db
        .select()
        .from(events)
        .all()
        .map((event) => `${event.deed} ${event.outcome}`),
    mails: (): (Mail & { kind: string })[] =>
      db
        .select()
        .from(mails)
        .all()
        .map((row) => ({ kind: row.kind, ...(JSON.parse(unseal(keys, 'mail', row.kind, row.sealed ?? '')) as Mail) })),
  };
}
