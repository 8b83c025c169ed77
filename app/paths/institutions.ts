import type { At } from './address';

const id = encodeURIComponent;

/** Universities, government bodies and others that work with firms. */
export const institutionsPaths = (at: At) => ({
  institutions: () => at('/institutions'),
  institution: (slug: string) => at(`/institutions/${id(slug)}`),
  institutionRecord: (slug: string) => at(`/institutions/${id(slug)}/record`),
  institutionRepresentatives: (slug: string) => at(`/institutions/${id(slug)}/representatives`),
  institutionRepresentative: (slug: string, account: number) =>
    at(`/institutions/${id(slug)}/representatives/${account}`),
  institutionInvitations: () => at('/institution-invitations'),
  institutionInvitation: (number: number) => at(`/institution-invitations/${number}`),
  deskInstitutions: () => at('/desk/institutions'),
});
