// Names of firms under the field of the employer while one types. Without this script, and where it fails, the field
// takes the same answers, and a name that is not on record comes back with those like it.

import { leastTyped } from './employer-suggestion';

const pause = 250;

const field = document.querySelector<HTMLInputElement>('input[data-suggestions]');
const list = field?.list;

if (field && list) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = '';
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void suggest(field.value.trim()), pause);
  });
  const suggest = async (typed: string): Promise<void> => {
    if ([...typed].length < leastTyped || typed === asked) return;
    asked = typed;
    const address = new URL(field.dataset.suggestions!, location.href);
    address.searchParams.set('q', typed);
    const answer = await fetch(address).catch(() => null);
    // An answer to what is typed no longer would offer the wrong names.
    if (!answer?.ok || asked !== typed) return;
    const { names } = (await answer.json()) as { readonly names: readonly string[] };
    list.replaceChildren(...names.map((name) => Object.assign(document.createElement('option'), { value: name })));
  };
}
