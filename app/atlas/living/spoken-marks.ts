import type { Mark } from '../mark';

/**
 * The marks as the page's script draws them: without the tooltips of browsers, whose place its own takes. The name of
 * the whole stays, as a text that no browser shows.
 */
export function spokenMarks(mark: Mark): Mark {
  const children = (mark.children ?? []).flatMap((child) =>
    child.tag === 'title' ? (isName(child) ? [{ ...child, tag: 'desc' }] : []) : [spokenMarks(child)],
  );
  return mark.children ? { ...mark, children } : mark;
}

/** Other elements are named by it. */
function isName({ attributes }: Mark): boolean {
  return attributes['id'] != null;
}
