import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GetForm } from '../../app/ui/get-form';

test('what the address of a form says is sent along with what is filled in', () => {
  expect(
    renderToStaticMarkup(
      <GetForm action="/comparison?company=a&company=b%26c&lang=en" role="search">
        <button>找</button>
      </GetForm>,
    ),
  ).toBe(
    '<form action="/comparison" method="get" role="search"><input type="hidden" name="company" value="a"/>' +
      '<input type="hidden" name="company" value="b&amp;c"/><input type="hidden" name="lang" value="en"/>' +
      '<button>找</button></form>',
  );
});

test('an address that says nothing adds nothing', () => {
  expect(renderToStaticMarkup(<GetForm action="/people">谁</GetForm>)).toBe(
    '<form action="/people" method="get">谁</form>',
  );
});

test('the part of the page that an address names stays with it, and is no value', () => {
  expect(renderToStaticMarkup(<GetForm action="/atlas/440100?segment=gis.cim#segment">哪</GetForm>)).toBe(
    '<form action="/atlas/440100#segment" method="get"><input type="hidden" name="segment" value="gis.cim"/>哪</form>',
  );
});
