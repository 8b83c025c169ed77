/** Paths whose last part opens something for whoever has it. */
const secretPaths = /^\/(shared|setup|password-reset|mail-stops)\/[^/]+/;

/** An address as a log may hold it: a token in it becomes three dots, and the query behind one is left out. */
export function loggedAddress(address: string): string {
  const secret = secretPaths.exec(address);
  return secret ? `/${secret[1]}/…` : address;
}
