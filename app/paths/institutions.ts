import type { At } from './address';

const id = encodeURIComponent;

/** Universities, government bodies and others that work with firms. */
export const institutionsPaths = (at: At) => ({
  institution: (slug: string) => at(`/institutions/${id(slug)}`),
});
