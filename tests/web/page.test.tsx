import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { FormFault } from '../../app/web/form-fault';
import { pageOf } from '../../app/web/page';

const remix = { found: {}, answer: undefined as unknown };

interface PageProps {
  name: string;
  fault: FormFault | null;
  codes?: readonly string[];
}

type Loader = () => { name: string };
type Action = () => { codes: string[] };
let Route: () => React.JSX.Element;

beforeAll(async () => {
  // Files of tests share their modules: this one wants page-of with hooks that need no router.
  vi.resetModules();
  vi.doMock('@remix-run/react', () => ({ useLoaderData: () => remix.found, useActionData: () => remix.answer }));
  const { pageOf: mocked } = await import('../../app/web/page');
  Route = mocked<Loader, Action>(({ name, fault, codes }: PageProps) => (
    <p>
      {name} {fault ? fault.refusals[0]!.code : 'no fault'} {codes?.join(' ') ?? 'no codes'}
    </p>
  ));
});
afterAll(() => {
  vi.doUnmock('@remix-run/react');
  vi.resetModules();
});

/** Never called: the compiler is asked. */
export function pagesOfOtherProps() {
  // @ts-expect-error The loader finds no age.
  pageOf<Loader>(({ age }: { age: number }) => <p>{age}</p>);
  // @ts-expect-error Codes are there only after a form was sent.
  pageOf<Loader, Action>(({ codes }: { codes: readonly string[] }) => <p>{codes}</p>);
}

function shown(answer: unknown): string {
  remix.found = { name: 'firm' };
  remix.answer = answer;
  return renderToStaticMarkup(<Route />);
}

test('a page is handed what its loader found, and no fault before a form was sent', () => {
  expect(shown(undefined)).toBe('<p>firm no fault no codes</p>');
});

test('a form that came back is its fault; anything else an action answers comes by its name', () => {
  expect(shown({ values: {}, refusals: [{ ok: false, code: 'required' }] })).toBe('<p>firm required no codes</p>');
  expect(shown({ codes: ['a', 'b'] })).toBe('<p>firm no fault a b</p>');
});
