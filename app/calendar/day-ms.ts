/** Milliseconds of a day of 24 hours, as all days are in China, which keeps no summer time. */
export const msPerDay = 86_400_000;
