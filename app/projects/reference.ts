/** How people name a project where its title must not be read by others: in the subject of a mail. */
export function projectReference(id: number): string {
  return `P-${String(id).padStart(6, '0')}`;
}
