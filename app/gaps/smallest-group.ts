/** No published number of certified people stands for fewer than this (docs/decisions/0019 has the argument). */
export const smallestGroup = 5;
