import { noFilters, type DirectoryQuery } from '../../app/directory/directory-query';

/** A directory asked for nothing in particular. */
export const anyCompany: DirectoryQuery = { q: '', ...noFilters, sort: undefined, page: 1, allRegions: false };
