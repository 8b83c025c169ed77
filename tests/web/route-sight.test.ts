import type { AppLoadContext, LoaderFunction } from '@remix-run/node';
import { expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { nobody as stranger } from '../../app/web/bar-reader';
import { here, sightScene, there } from './sight-scene';

const files = import.meta.glob<{ loader?: LoaderFunction }>('../../app/routes/*.{ts,tsx}');
const s = sightScene();
const at = '2026-11-20T00:00:00.000Z';
const things = Object.fromEntries(
  [here, there].flatMap((region) =>
    (
      ['application', 'draft', 'report', 'change', 'colleague', 'merge', 'certification', 'session', 'appeal'] as const
    ).map((kind) => [`${kind} ${region === here ? 'here' : 'there'}`, s.make[kind](region, at)]),
  ),
);
const actors: readonly Actor[] = [
  s.owner,
  s.person(),
  ...(['reviewer', 'official'] as const).flatMap((role) =>
    [here, there].map((regionCode) => s.person([{ role, regionCode }])),
  ),
  s.person(['administrator']),
];

/**
 * Status by reader (302: the desk’s own page of it): the owner, a stranger, reviewer here and there, official here and
 * there, administrator.
 */
const desk = { here: '403 403 200 404 200 404 403', there: '403 403 404 200 404 200 403' };
const nobody = '403 403 404 404 404 404 403';
const expected: readonly [route: string, thing: string, status: string][] = [
  ...(['application', 'report', 'change', 'colleague', 'merge', 'session'] as const).flatMap((kind) =>
    (['here', 'there'] as const).map(
      (place) =>
        [
          {
            application: 'desk.applications.$id._index',
            report: 'desk.reports.$id._index',
            change: 'desk.profile-changes.$id',
            colleague: 'desk.colleagues.$id',
            merge: 'desk.merges.$id',
            session: 'certification-desk.sessions.$id._index',
          }[kind],
          `${kind} ${place}`,
          desk[place],
        ] as [string, string, string],
    ),
  ),
  ['desk.applications.$id._index', 'draft here', nobody],
  ['desk.applications.$id._index', 'draft there', nobody],
  ['applications.$id._index', 'application here', '200 404 302 404 302 404 404'],
  ['applications.$id._index', 'application there', '200 404 404 302 404 302 404'],
  ['applications.$id._index', 'draft here', '200 404 404 404 404 404 404'],
  ['certification-desk.reviews.$id._index', 'certification here', '403 403 200 404 404 404 403'],
  ['certification-desk.reviews.$id._index', 'certification there', '403 403 404 200 404 404 403'],
  ['certification-desk.appeals.$id', 'appeal here', '403 403 404 404 200 404 403'],
  ['certification-desk.appeals.$id', 'appeal there', '403 403 404 404 404 200 403'],
];

async function status(route: string, id: number, actor: Actor): Promise<number> {
  const { loader } = await files[`../../app/routes/${route}.tsx`]!();
  const context = {
    language: 'zh',
    db: s.db,
    now: () => s.occasion().now,
    nonce: 'n',
    requestId: 'r',
    actor,
    occasion: s.occasion(),
    session: { token: null, give: () => {}, take: () => {} },
    files: { folder: '', incoming: '' },
    bar: stranger,
    beginBackup: () => false,
  } as unknown as AppLoadContext;
  const answer: unknown = await Promise.resolve()
    .then(() => loader!({ request: new Request('https://atlas.example.cn/x'), params: { id: String(id) }, context }))
    .catch((thrown: unknown) => thrown);
  return answer instanceof Response ? answer.status : answer instanceof Error ? 500 : 200;
}

test.each(expected)(
  '%s, %s: whoever sees it opens it, to others of the desk it does not exist',
  async (route, thing, right) => {
    const found = [];
    for (const actor of actors) found.push(await status(route, things[thing]!, actor));
    expect(found.join(' ')).toBe(right);
    // What lies outside sight answers as what does not exist.
    for (const [index, actor] of actors.entries())
      if (found[index] === 404) expect(await status(route, 999_999, actor)).toBe(404);
  },
);
