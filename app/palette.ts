import source from './palette.css?raw';

/** The light theme, in which files and papers are drawn wherever they are read. */
const light = /:root \{([^}]*)\}/.exec(source)![1]!;

/** The value of a token of app/palette.css in the light theme, `#rrggbb`. Throws for a token that it does not name. */
export function colour(token: string): string {
  const value = new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(light)?.[1];
  if (value === undefined) throw new Error(`app/palette.css names no colour --${token}`);
  return value;
}
