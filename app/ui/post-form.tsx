import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { formEnd, formShowing, ticksShown } from '../web/form-end';
import { usePageShowing } from '../web/page-showing';

/**
 * Every form that changes something: it says which showing of the page it stands on, so that a second
 * click does nothing twice, and ends with a field that says it came whole, without which nothing is changed.
 */
export const PostForm = forwardRef<HTMLFormElement, Omit<ComponentPropsWithoutRef<'form'>, 'method'>>(function PostForm(
  { children, ...rest },
  ref,
) {
  const showing = usePageShowing();
  return (
    // oxlint-disable-next-line house/sent-forms -- the one place
    <form ref={ref} method="post" {...rest}>
      {children}
      {showing !== '' && <input type="hidden" name={formShowing} value={showing} />}
      <input type="hidden" name={formEnd.name} value={formEnd.value} />
    </form>
  );
});

/** Stands with the boxes of one name: with it "none is ticked" is an answer, without it the boxes were not shown. */
export function TicksShown({ name }: { name: string }) {
  return <input type="hidden" name={ticksShown} value={name} />;
}
