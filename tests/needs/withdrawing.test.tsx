import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { NeedMoves } from '../../app/needs/need-moves';
import { NeedStatePage } from '../../app/needs/need-state-page';
import { findOwnNeed } from '../../app/needs/need-view.server';
import { moveNeed } from '../../app/needs/needs.server';
import { formsOf } from '../forms/page-forms';
import { valueOf } from '../alliance/scene';
import { needScene, today } from './scene';

let s: ReturnType<typeof needScene>;
beforeEach(() => {
  s = needScene();
});

const view = (key: string, day = today) => valueOf(findOwnNeed(s.db, s.poster.actor, key, 'zh', day));
const posted = (html: string) =>
  formsOf(html, '')
    .map(({ fields }) => Object.fromEntries(fields) as { move?: string })
    .map(({ move }) => move);

describe('a need is withdrawn', () => {
  test('only after its poster was asked whether to: no button among its moves does it', () => {
    const { need } = view(s.post());
    const moves = renderToStaticMarkup(<NeedMoves language="zh" need={need} />);
    expect(posted(moves)).not.toContain('withdraw');
    expect(moves).toContain(`href="/needs/${need.key}/state?move=withdraw"`);
  });

  test('by a button that says what becomes of it, beside a way back', () => {
    const key = s.post();
    const page = (asked: 'withdraw' | null) =>
      renderToStaticMarkup(<NeedStatePage language="zh" view={view(key)} asked={asked} fault={null} />);
    expect(posted(page(null))).not.toContain('withdraw');
    expect(posted(page('withdraw'))).toEqual(['withdraw']);
    expect(page('withdraw')).toContain('撤回后不能恢复');
    expect(page('withdraw')).toMatch(/<a href="\/needs\/own">不撤回<\/a>/);
    valueOf(moveNeed(s.db, s.poster.actor, { key, move: 'withdraw' }, s.occasion()));
    expect(posted(page('withdraw'))).toEqual([]);
  });
});

describe('extending a need', () => {
  test('is offered only where it changes the last day, and refused where it does not', () => {
    const [near, far] = [s.post({ validUntil: '2026-12-31' }), s.post({ validUntil: '2027-02-21' })];
    expect(view(near).need.moves).toEqual(['renew', 'meet', 'withdraw']);
    expect(view(far).need.moves).toEqual(['meet', 'withdraw']);
    expect(view(far, '2026-11-24').need.moves).toContain('renew');
    expect(moveNeed(s.db, s.poster.actor, { key: far, move: 'renew' }, s.occasion())).toMatchObject({
      code: 'move-not-allowed',
      allowed: ['meet', 'withdraw'],
    });
  });
});
