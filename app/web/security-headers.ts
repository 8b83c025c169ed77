/** Response headers by name. */
export type Headers = Record<string, string>;

const common: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Of a document that any site may show in a frame: it runs nothing, sends nothing and asks for nothing of a reader. */
export const framableHeaders: Headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *",
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Two years, as browsers' preload lists ask; sent only when the reader came by https. */
const https: Headers = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };

export interface Exposure {
  /** Base64; allowed for inline scripts of this one response. Empty when the response has none. */
  nonce: string;
  /** Whether the reader came by https, perhaps through a trusted proxy. */
  secure: boolean;
  /** As in `Content-Type`. A drawing opened by itself carries its own `<style>` and runs nothing. */
  contentType?: string;
  /** Vite's development server injects styles, scripts and a web socket. */
  development?: boolean;
}

/** The security headers of one response: https://www.w3.org/TR/CSP3/ and the OWASP secure headers list. */
export function securityHeaders(exposure: Exposure): Headers {
  return { ...common, ...(exposure.secure ? https : {}), 'Content-Security-Policy': contentSecurityPolicy(exposure) };
}

function contentSecurityPolicy({ nonce, contentType = '', development = false }: Exposure): string {
  if (contentType.startsWith('image/svg+xml'))
    return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  const script = development ? "'self' 'unsafe-inline'" : nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'none'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
