/** Characters typed before names of firms are offered: one alone is in half of them. */
export const leastTyped = 2;
