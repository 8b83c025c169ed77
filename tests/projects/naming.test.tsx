import { renderToStaticMarkup } from 'react-dom/server';
import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { consentTo } from '../../app/projects/answer.server';
import { askForListing } from '../../app/projects/listing.server';
import { OwnProjectPage } from '../../app/projects/own-project-page';
import { findOwnProject } from '../../app/projects/own-project-view.server';
import { partForm } from '../../app/projects/project-parts';
import { proposeProject } from '../../app/projects/propose.server';
import { findPublicProject } from '../../app/projects/public/public-projects.server';
import { events } from '../../db/schema/index';
import { testDatabase } from '../database';
import { valueOf } from '../alliance/scene';
import { projectScene, type ProjectScene, type Side } from './project-scene';

let db: ReturnType<typeof testDatabase>;
let made: ProjectScene;
let [a, b] = [] as unknown as [Side, Side];

beforeEach(() => {
  db = testDatabase();
  made = projectScene(db);
  [a, b] = [made.firm('甲城数据'), made.firm('乙图智能')];
});

const outline = () => ({ lead: a, parts: [{ side: b, role: 'partner' as const }] });

/** The questions on a project's page whether one's side may be named, each with the answers that are ticked. */
function questionsTo({ person }: Side, id: number): string[] {
  const view = valueOf(findOwnProject(db, person, id, 'zh', made.occasion().now));
  const page = renderToStaticMarkup(<OwnProjectPage language="zh" view={view} fault={null} />);
  return [...page.matchAll(/<fieldset id="field-disclosed".*?<\/fieldset>/gs)].map(
    ([text]) => `${/<legend[^>]*>(.*?)<\/legend>/.exec(text)![1]} ${text.match(/ checked/g)?.length ?? 0}`,
  );
}

const disclosed = (id: number) => made.project(id).parties.map((party) => party.disclosed);
/** What history says last of a project. */
function lastSaid(id: number) {
  const { deed, after } = db
    .select({ deed: events.deed, after: events.after })
    .from(events)
    .where(eq(events.thingId, String(id)))
    .orderBy(desc(events.sequence))
    .get()!;
  return { deed, after: JSON.parse(after!) as unknown };
}

describe('whether a side may be named in public', () => {
  test('is asked of the lead as it sends the charter, nothing ticked, and nothing is sent without an answer', () => {
    const id = made.draft(outline());
    expect(disclosed(id)).toEqual([false, false]);
    expect(questionsTo(a, id)).toEqual(['项目公开后，可以写出“甲城数据”吗？ 0']);
    const before = JSON.stringify([made.project(id), made.deeds(id)]);
    expect(proposeProject(db, a.person, { id }, made.occasion())).toEqual({
      ok: false,
      code: 'naming-unsaid',
      field: 'disclosed',
      state: 'draft',
      allowed: ['yes', 'no'],
    });
    expect(JSON.stringify([made.project(id), made.deeds(id)])).toBe(before);
    valueOf(proposeProject(db, a.person, { id, disclosed: true }, made.occasion()));
    expect(disclosed(id)).toEqual([true, false]);
    expect(lastSaid(id)).toMatchObject({ deed: 'project.propose', after: { disclosed: true } });
  });

  test('is asked of each that joins, of nobody twice, and history keeps what it said', () => {
    const id = made.proposed(outline());
    expect(questionsTo(b, id)).toEqual(['项目公开后，可以写出“乙图智能”吗？ 0']);
    const answered = (said?: boolean) => consentTo(db, b.person, { id, revision: 1, disclosed: said }, made.occasion());
    expect(answered()).toMatchObject({ code: 'naming-unsaid', field: 'disclosed', allowed: ['yes', 'no'] });
    expect(made.project(id).state).toBe('forming');
    valueOf(answered(false));
    expect(disclosed(id)).toEqual([true, false]);
    expect(lastSaid(id)).toMatchObject({ deed: 'project.agree', after: { disclosed: false } });
    expect([questionsTo(a, id), questionsTo(b, id)]).toEqual([[], []]);
  });

  test('is yes or no in a form, and nothing else', () => {
    expect(partForm.safeParse({ disclosed: 'no' }).success).toBe(true);
    for (const said of ['', 'on', 'maybe']) expect(partForm.safeParse({ disclosed: said }).success).toBe(false);
  });

  test('holds for the lead as for any other: one that said no stands nowhere in public', () => {
    const id = made.agreed(outline());
    made.conceal(id, a);
    made.list(id, a);
    expect(findPublicProject(db, id)!.parties.map(({ nameZh }) => nameZh)).toEqual(['乙图智能']);
  });

  test('holds for the words of the charter: what names a side that said no is not handed in, nor listed', () => {
    const id = made.agreed({ ...outline(), text: { goalZh: '由甲城数据牵头，把三个区的数据接到一起。' } });
    made.conceal(id, a);
    const submitted = () => askForListing(db, a.person, { id, move: 'submit' }, made.occasion());
    expect(submitted()).toMatchObject({ code: 'names-undisclosed', value: '甲城数据' });
    made.conceal(id, a, true);
    valueOf(submitted());
    made.conceal(id, a);
    expect(made.checked(id, 'list')).toMatchObject({ code: 'names-undisclosed', value: '甲城数据' });
    expect(findPublicProject(db, id)).toBeNull();
  });
});
