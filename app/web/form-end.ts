/**
 * The last field of every form that changes something (ui/post-form.tsx sets it, sent-form.server.ts asks for it): a
 * body that was cut off, even one whose length a proxy has "put right", does not end with it.
 */
export const formEnd = { name: 'form-end', value: 'whole' } as const;

/**
 * Names the ticks and lists a form shows. Browsers send nothing for a box that is not ticked, so that without it
 * "none" and "not asked" would look the same, and what was not asked would be cleared.
 */
export const ticksShown = 'ticks-shown';

/**
 * The field that names the showing of the page a form stood on: the same answers from the same showing are one sending,
 * however often they arrive (sent-before.server.ts).
 */
export const formShowing = 'form-showing';
