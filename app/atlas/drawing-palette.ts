/**
 * Colours of the light theme as presentation attributes, so that the file reads the same outside the page; on the
 * page app/atlas/atlas.css lays the theme's tokens over them. Values are DESIGN's tokens.
 */
export const palette = {
  ink: '#1b2430',
  muted: '#55606e',
  paper: '#ffffff',
  surface: '#f6f7f9',
  line: '#d9dee5',
  present: '#cfe0ee',
  presentLine: '#2b5c8a',
  missing: '#d55e00',
  missingText: '#a84300',
  unknown: '#8b949e',
} as const;

export const fontFamily = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
