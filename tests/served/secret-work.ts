import type { Database } from '../../db/client';
import { answerCase } from '../../app/case-studies/answer-case.server';
import { findCase } from '../../app/case-studies/case-study.server';
import { caseTextFields, type CaseText } from '../../app/case-studies/case-text';
import { decideCase } from '../../app/case-studies/decide-case.server';
import { prefilledCase } from '../../app/case-studies/prefill.server';
import { moveOwnCase, writeCase } from '../../app/case-studies/write-case.server';
import type { FileStore } from '../../app/files/file-store.server';
import { inviteParty } from '../../app/projects/invite.server';
import { checkListing } from '../../app/projects/listing.server';
import { moveMilestone } from '../../app/projects/milestones.server';
import { addOutput } from '../../app/projects/outputs.server';
import { openThread } from '../../app/threads/opening.server';
import { receiveThreadFile } from '../../app/threads/thread-files.server';
import type { ThreadSubject } from '../../app/parties/thread-subject';
import type { Actor } from '../../app/accounts/permissions/actor';
import { accounts, memberships, storedFiles } from '../../db/schema/index';
import { eq } from 'drizzle-orm';
import { valueOf } from '../alliance/scene';
import { needScene } from '../needs/scene';
import { projectScene, type Side } from '../projects/project-scene';
import { genuineUpload } from '../web/genuine-form';

/** Words of its own for what is not everybody's, one for each field. */
export const secret = (what: string) => `密语${what}不外传`;
/** The word of a need that the alliance's members may read. */
export const membersWord = secret('联盟内需求');
/** Addresses of people who act for a party. */
export const secretMail = /miyu-\d+@example\.cn/g;

type Scene = ReturnType<typeof projectScene>;

/**
 * What is said and kept in projects, needs and conversations, public and not; and somebody with no part in any of it.
 */
export async function secretWork(db: Database, files: FileStore) {
  const s = projectScene(db);
  const [lead, partner] = [s.firm('明面甲有限公司'), s.firm('明面乙有限公司')];
  const quiet = s.university(secret('一方'));
  for (const [place, { person }] of [lead, partner, quiet].entries())
    db.update(accounts)
      .set({ email: `miyu-${place}@example.cn` })
      .where(eq(accounts.id, person.accountId))
      .run();
  const id = openProject(db, s, lead, partner, quiet);
  const hidden = hiddenProjects(db, s, lead, partner);
  const needs = hiddenNeeds(db);
  const about = (kind: ThreadSubject['kind'], named: string, by: Actor) =>
    valueOf(openThread(db, by, { subject: { kind, named }, party: null, text: secret(`${kind}会话`) }, s.occasion()))
      .id;
  const threads = [about('project', String(id), partner.person), about('need', needs.open, partner.person)];
  const file = await sendFile(db, files, s, partner.person, threads[0]!);
  const bystander = s.firm('旁观丙有限公司');
  db.insert(memberships).values({ companyId: bystander.party.id, state: 'active', since: '2026-01-05' }).run();
  const addresses = [
    ...[...hidden, id].flatMap((one) => [`/projects/${one}`, `/own-projects/${one}`, `/cases/${one}`]),
    ...[...needs.keys, needs.open].map((key) => `/needs/${key}`),
    ...threads.map((one) => `/threads/${one}`),
    `/files/${file}`,
  ];
  return { id, addresses, bystander: bystander.person };
}

/** A project in public with a case study; what is not everybody's has a word of its own in every field. */
function openProject(db: Database, s: Scene, lead: Side, partner: Side, quiet: Side): number {
  const milestones = [{ by: 2, title: secret('里程碑'), dueOn: '2026-12-31' }];
  const parts = [partner, quiet].map((side) => ({ side, role: 'partner' as const }));
  const made = s.running({ lead, parts, work: [{ by: 0, segmentId: 'gis.cim', aim: 'explore' }], milestones });
  s.conceal(made, quiet);
  const [milestone] = s.project(made).milestones;
  const step = { id: made, milestoneId: milestone!.id };
  valueOf(moveMilestone(db, quiet.person, { ...step, move: 'report', text: secret('报告') }, s.occasion()));
  valueOf(moveMilestone(db, lead.person, { ...step, move: 'return', text: secret('退回') }, s.occasion()));
  valueOf(moveMilestone(db, quiet.person, { ...step, move: 'report', text: secret('再报') }, s.occasion()));
  valueOf(moveMilestone(db, lead.person, { ...step, move: 'accept', text: secret('通过') }, s.occasion()));
  const draft = { kind: 'report' as const, title: secret('成果草稿'), identifier: null, url: null };
  valueOf(addOutput(db, lead.person, { id: made, output: draft }, s.occasion()));
  valueOf(s.step(made, lead, 'close'));
  valueOf(s.step(made, lead, 'reopen', undefined, secret('重开')));
  valueOf(s.step(made, lead, 'close'));
  for (const side of [lead, partner, quiet]) valueOf(s.confirm(made, side, side === quiet ? 'not-seen' : 'confirm'));
  s.list(made, lead);
  publishCase(db, s, { id: made, lead, partner });
  return made;
}

function publishCase(
  db: Database,
  s: Scene,
  { id: made, lead, partner }: { id: number; lead: Side; partner: Side },
): void {
  const text = { ...prefilledCase(db, made)!, resultZh: '公开的结果。', reuseZh: '谁都可以。' };
  valueOf(writeCase(db, lead.person, { id: made, text }, s.occasion()));
  valueOf(moveOwnCase(db, lead.person, { id: made, move: 'send', reason: null }, s.occasion()));
  const objection = { id: made, answer: 'object', reason: secret('异议') } as const;
  valueOf(answerCase(db, partner.person, objection, s.occasion()));
  const sent = findCase(db, made)!.sentAt!;
  valueOf(decideCase(db, s.reviewer, { id: made, deed: 'publish', reason: secret('说明'), sent }, s.occasion()));
}

/** Projects that are not in public: one being formed, one withheld, and one whose case study is a draft. */
function hiddenProjects(db: Database, s: Scene, lead: Side, partner: Side): number[] {
  const parts = [{ side: partner, role: 'partner' as const }];
  const texts = (what: string) => ({
    titleZh: secret(what),
    titleEn: secret(`${what}英`),
    goalZh: secret(`${what}目标`),
  });
  const forming = s.proposed({ lead, parts, text: texts('组建中') });
  const asked = { id: forming, party: s.firm('明面丁有限公司').party, role: 'site' as const, note: secret('附言') };
  valueOf(inviteParty(db, lead.person, asked, s.occasion()));
  const withheld = s.running({ lead, parts, text: texts('收回') });
  s.list(withheld, lead);
  const why = { id: withheld, move: 'withhold' as const, revision: 1, reason: secret('收回的原因') };
  valueOf(checkListing(db, s.reviewer, { ...why, revision: s.project(withheld).agreedRevision! }, s.occasion()));
  const drafted = s.completed({ lead, parts });
  s.list(drafted, lead);
  const text = Object.fromEntries(
    caseTextFields.map((field) => [field, secret(`草稿${field}`)]),
  ) as unknown as CaseText;
  valueOf(writeCase(db, lead.person, { id: drafted, text }, s.occasion()));
  return [forming, withheld, drafted];
}

/** Needs nobody, or members alone, may read, and an open one to talk about. */
function hiddenNeeds(db: Database) {
  const s = needScene(db);
  const texts = (word: string) => ({ titleZh: word, titleEn: word, purposeZh: word, purposeEn: word });
  const post = (readers: 'sealed' | 'alliance', word: string) =>
    s.post({ ...texts(word), readers, validUntil: '2027-01-31' });
  const keys = [post('sealed', secret('封存需求')), post('alliance', membersWord)];
  s.ask(keys[1]!, [`company:${s.member('明面戊有限公司').companyId}`]);
  return { keys, open: s.post({ validUntil: '2027-01-31' }) };
}

/** A file of a conversation, by its number. */
async function sendFile(db: Database, files: FileStore, s: Scene, by: Actor, thread: number): Promise<number> {
  const paper = Buffer.from(`%PDF-1.7\n${secret('文件内容')}${' '.repeat(600)}\n%%EOF`);
  const body = genuineUpload({}, [['file', new Blob([new Uint8Array(paper)]), `${secret('文件名')}.pdf`]]);
  const request = new Request('http://localhost/', { method: 'POST', body });
  const throttle = { take: () => 0, clear: () => {}, close: () => {} };
  valueOf(await receiveThreadFile(db, files, by, thread, request, { ...s.occasion(), throttle }));
  return db.select().from(storedFiles).where(eq(storedFiles.thingType, 'thread')).get()!.id;
}
