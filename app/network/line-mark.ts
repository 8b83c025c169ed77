/** What stands on the middle of a line and tells it from other lines without a colour. */
export const lineMarks = ['ring', 'dot', 'bar', 'bars'] as const;

export type LineMark = (typeof lineMarks)[number];
