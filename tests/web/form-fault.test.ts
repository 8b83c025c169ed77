import { describe, expect, it } from 'vitest';
import { shownLists, shownValues } from '../../app/web/form-fault';

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('a form shown again', () => {
  it('keeps what was typed and chosen, a region too, and none of the secrets', () => {
    const secrets = ['code', 'password', 'newPassword', 'token', 'idCard', 'response'].map(
      (name) => [name, 's3cret'] as const,
    );
    expect(shownValues(form([['nameZh', '岭海孪生'], ['regionCode', '440100'], ...secrets]))).toEqual({
      nameZh: '岭海孪生',
      regionCode: '440100',
    });
    expect(shownLists(form([...secrets, ...secrets, ['name', '李雷'], ['name', '']]))).toEqual({ name: ['李雷', ''] });
  });
});
