/** How long what proves a person holds, in minutes: the code for an address, the link for a new password. */
export const codeMinutes = 30;
export const resetMinutes = 30;
/** How long a password typed again opens what changes the way of signing in, in minutes. */
export const proofMinutes = 10;
