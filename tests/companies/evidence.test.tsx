import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Evidence, LinkedText } from '../../app/companies/evidence';

describe('evidence', () => {
  test('links http and https addresses only, without the punctuation after them', () => {
    expect(
      renderToStaticMarkup(
        <LinkedText text="see https://a.example/x?y=1; github:b/c javascript:alert(1) (http://d.example)." />,
      ),
    ).toBe(
      'see <a href="https://a.example/x?y=1" rel="nofollow noreferrer">https://a.example/x?y=1</a>; github:b/c javascript:alert(1) (<a href="http://d.example" rel="nofollow noreferrer">http://d.example</a>).',
    );
  });

  test('is folded when long and never markup', () => {
    expect(renderToStaticMarkup(<Evidence language="zh" text="general knowledge <b>" />)).toBe(
      '<p class="wrap-anywhere text-sm">依据：general knowledge &lt;b&gt;</p>',
    );
    expect(renderToStaticMarkup(<Evidence language="en" text={'long '.repeat(40)} />)).toMatch(
      /^<details><summary class="text-sm">Show evidence<\/summary>/,
    );
  });
});
