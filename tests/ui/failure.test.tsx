import { describe, expect, test } from 'vitest';
import { failureTitle } from '../../app/ui/failure';

const refused = (status: number) => ({
  status,
  statusText: '',
  internal: false,
  data: { kind: 'refused', refusal: { ok: false, code: 'form-too-much' } },
});

describe('a page that says a refusal', () => {
  test.each([
    [400, '表单没有收下', 'The form was not accepted'],
    [413, '表单没有收下', 'The form was not accepted'],
    [409, '这一步没有做成', 'That could not be done'],
    [422, '这一步没有做成', 'That could not be done'],
    [403, '您现在不能看这一页', 'You cannot see this page now'],
    [410, '您现在不能看这一页', 'You cannot see this page now'],
  ])('is titled by what happened: %i', (status, zh, en) => {
    expect([failureTitle(refused(status), 'zh'), failureTitle(refused(status), 'en')]).toEqual([zh, en]);
  });
});
