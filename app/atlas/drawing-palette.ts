import { colour } from '../palette';

/**
 * Colours of the light theme as presentation attributes, so that the file reads the same outside the page; on the
 * page app/atlas/atlas.css lays the theme's tokens over them.
 */
export const palette = {
  ink: colour('ink'),
  muted: colour('muted'),
  paper: colour('paper'),
  surface: colour('surface'),
  line: colour('line'),
  present: colour('present'),
  presentLine: colour('present-line'),
  missing: colour('missing'),
  missingText: colour('missing-text'),
  unknown: colour('unknown'),
} as const;

export const fontFamily = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
