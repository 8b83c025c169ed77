import type { ComponentPropsWithoutRef } from 'react';

interface GetFormProps extends Omit<ComponentPropsWithoutRef<'form'>, 'method' | 'action'> {
  /** From app/paths.ts, with the language and whatever else of the query stays as it is. */
  action: string;
}

/**
 * A form that asks for a page: what is filled in becomes the query of its address. A browser drops the query such a
 * form is sent to, so each part of it is sent along as a hidden field.
 */
export function GetForm({ action, children, ...rest }: GetFormProps) {
  const { pathname, search, hash } = new URL(action, 'http://localhost');
  return (
    // oxlint-disable-next-line house/sent-forms -- the one place
    <form action={`${pathname}${hash}`} method="get" {...rest}>
      {[...new URLSearchParams(search)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
