/**
 * The colours of the drawing as tokens of app/palette.css: on a page they follow its theme by themselves, in a file
 * `inLightTheme` puts the light values in their place.
 */
export const ink = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  paper: 'var(--paper)',
  surface: 'var(--surface)',
  line: 'var(--line)',
  primary: 'var(--primary)',
  present: 'var(--present)',
  presentLine: 'var(--present-line)',
  missing: 'var(--missing)',
  missingText: 'var(--missing-text)',
  unknown: 'var(--unknown)',
  success: 'var(--success)',
  warning: 'var(--warning)',
} as const;
