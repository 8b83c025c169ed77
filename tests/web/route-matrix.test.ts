import type { ActionFunction, AppLoadContext, LoaderFunction } from '@remix-run/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { can } from '../../app/accounts/permissions/permissions';
import { roleNames, type RoleGrant } from '../../app/accounts/permissions/role';
import { returnPlaces } from '../../app/paths';
import { scene, useClock } from '../accounts/scene';
import { nobody } from '../../app/web/bar-reader';
import { testDatabase } from '../database';
import { genuineForm } from './genuine-form';
import { routeAccess, type Access } from './route-access';

interface Route {
  loader?: LoaderFunction;
  action?: ActionFunction;
}

const files = import.meta.glob<Route>('../../app/routes/*.{ts,tsx}');
const names = Object.keys(files).map((file) => file.slice('../../app/routes/'.length));
const columns = ['nobody', 'person', ...roleNames] as const;
type Column = (typeof columns)[number];

useClock();
const { db, occasion, account, signedIn } = scene(testDatabase());
let me = 0;
let someone = 0;
let session: Actor['session'];

beforeAll(async () => {
  me = await account('me@example.cn');
  someone = await account('someone@example.cn');
  session = (await signedIn(me, true)).session;
});

function actorIn(column: Column): Actor | null {
  if (column === 'nobody') return null;
  const grants: RoleGrant[] =
    column === 'person'
      ? []
      : [
          {
            role: column,
            regionCode: null,
            companyId: column === 'member' ? 1 : null,
            institutionId: column === 'representative' ? 1 : null,
          },
        ];
  return {
    accountId: me,
    email: 'me@example.cn',
    language: 'zh',
    roles: grants,
    session: { ...session, authenticatedAt: new Date().toISOString(), secondFactor: true },
  };
}

/** The address a file answers to, with the other account's number for every parameter. */
function addressOf(name: string): { url: string; params: Record<string, string> } {
  const params: Record<string, string> = {};
  const parts = name
    .replace(/\.tsx?$/, '')
    .replaceAll(/\[([^\]]*)\]/g, (_whole, literal: string) => literal.replaceAll('.', '\u0000'))
    .split('.')
    .filter((part) => part !== '_index' && part !== '$')
    .map((part) => {
      if (!part.startsWith('$')) return part;
      params[part.slice(1).replace(/_$/, '')] = String(someone);
      return String(someone);
    });
  return { url: `https://atlas.example.cn/${parts.join('/').replaceAll('\u0000', '.')}`, params };
}

/**
 * Was the reader let in? Sent to sign in or answered 401 or 403 is no; anything else, a 404 or a refused form too, is
 * yes.
 */
async function letsIn(run: () => unknown): Promise<boolean> {
  let answer: unknown;
  try {
    answer = await run();
  } catch (thrown) {
    answer = thrown;
  }
  const status =
    answer instanceof Response ? answer.status : (answer as { init?: { status?: number } } | null)?.init?.status;
  const location = answer instanceof Response ? (answer.headers.get('Location') ?? '') : '';
  return status !== 401 && status !== 403 && !/^\/sign-in\?next=/.test(location);
}

function expected(access: Access, column: Column): boolean {
  if (access === 'public') return true;
  if (access === 'person') return column !== 'nobody';
  const thing =
    access.thing === 'own' ? { ownerId: me } : access.thing === 'others' ? { ownerId: someone } : access.thing;
  return can(actorIn(column), access.deed, thing);
}

async function found(name: string, part: 'loader' | 'action'): Promise<string[] | null> {
  const route = await files[`../../app/routes/${name}`]!();
  const handler = route[part];
  if (!handler) return null;
  const { url, params } = addressOf(name);
  const allowed: string[] = [];
  for (const column of columns) {
    const context: AppLoadContext = {
      db,
      now: () => new Date(),
      nonce: 'n',
      requestId: 'r',
      language: 'zh' as const,
      actor: actorIn(column),
      occasion: occasion(),
      session: { token: null, give: () => {}, take: () => {} },
      files: { folder: '', incoming: '' },
      bar: nobody,
      beginBackup: () => false,
    };
    const request = new Request(url, part === 'action' ? { method: 'POST', body: genuineForm() } : {});
    if (await letsIn(() => handler({ request, params, context }))) allowed.push(column);
  }
  return allowed;
}

describe('every route × every role and none', () => {
  test('each file of app/routes has its entry in tests/web/route-access.ts, and no entry is without a file', () => {
    expect(Object.keys(routeAccess).sort()).toEqual([...names].sort());
  });

  test.each(Object.keys(routeAccess))('%s lets in exactly whom the permission table allows', async (name) => {
    const right = columns.filter((column) => expected(routeAccess[name]!, column));
    const parts = [await found(name, 'loader'), await found(name, 'action')].filter((part) => part !== null);
    for (const part of parts) expect(part).toEqual(right);
  });

  test.each(names)('%s answers what is no form with a page, not with an error', async (name) => {
    const route = await files[`../../app/routes/${name}`]!();
    if (!route.action) return;
    const { url, params } = addressOf(name);
    for (const column of ['nobody', 'person', 'official', 'administrator'] as const) {
      const context: AppLoadContext = {
        db,
        now: () => new Date(),
        nonce: 'n',
        requestId: 'r',
        language: 'zh' as const,
        actor: actorIn(column),
        occasion: occasion(),
        session: { token: null, give: () => {}, take: () => {} },
        files: { folder: '', incoming: '' },
        bar: nobody,
        beginBackup: () => false,
      };
      const request = new Request(url, {
        method: 'POST',
        body: '{"given":',
        headers: { 'Content-Type': 'application/json' },
      });
      const thrown = await Promise.resolve()
        .then(() => route.action!({ request, params, context }))
        .then(
          () => null,
          (error: unknown) => error,
        );
      if (thrown !== null && !(thrown instanceof Response)) throw thrown;
    }
  });

  test.each(names.filter((name) => name.startsWith('certificate-desk.')))(
    '%s shows an official of another region none of the names it holds',
    async (name) => {
      const elsewhere: Actor = {
        ...actorIn('person')!,
        roles: [
          { role: 'official', regionCode: '110000', companyId: null },
          { role: 'reviewer', regionCode: '440106', companyId: null },
        ],
      };
      const { loader } = await files[`../../app/routes/${name}`]!();
      const { url, params } = addressOf(name);
      const context: AppLoadContext = {
        db,
        now: () => new Date(),
        nonce: 'n',
        requestId: 'r',
        language: 'zh' as const,
        actor: elsewhere,
        occasion: occasion(),
        session: { token: null, give: () => {}, take: () => {} },
        files: { folder: '', incoming: '' },
        bar: nobody,
        beginBackup: () => false,
      };
      expect(await letsIn(() => loader!({ request: new Request(url), params, context }))).toBe(false);
    },
  );

  test.each(['desk._index.tsx', 'desk.history.tsx'])(
    '%s tells an official of one region who lacks the second factor that this is what is missing',
    async (name) => {
      const actor: Actor = {
        ...actorIn('person')!,
        roles: [{ role: 'official', regionCode: '440100', companyId: null }],
        session: { ...session, secondFactor: false },
      };
      const { loader } = await files[`../../app/routes/${name}`]!();
      const { url, params } = addressOf(name);
      const context: AppLoadContext = {
        db,
        now: () => new Date(),
        nonce: 'n',
        requestId: 'r',
        language: 'zh' as const,
        actor,
        occasion: occasion(),
        session: { token: null, give: () => {}, take: () => {} },
        files: { folder: '', incoming: '' },
        bar: nobody,
        beginBackup: () => false,
      };
      const thrown: unknown = await Promise.resolve()
        .then(() => loader!({ request: new Request(url), params, context }))
        .catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(Response);
      expect(await (thrown as Response).json()).toMatchObject({
        kind: 'refused',
        refusal: { code: 'second-factor-needed' },
      });
    },
  );

  test('a place that is not about signing in may be returned to after signing in', () => {
    const places = new Set(
      names
        .map((name) => name.replace(/\.tsx?$/, '').split(/[.[]/)[0]!)
        .filter((place) => place !== '$' && place !== '_index'),
    );
    // A link that shows a certificate is a secret too: its token goes into no other address.
    const signingIn = ['mail-stops', 'password-reset', 'registration', 'setup', 'shared', 'sign-in', 'sign-out'];
    expect([...places].filter((place) => !returnPlaces.includes(place) && !signingIn.includes(place))).toEqual([]);
  });
});
