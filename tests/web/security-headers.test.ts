import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../app/web/security-headers';

const policy = (exposure: Parameters<typeof securityHeaders>[0]) =>
  securityHeaders(exposure)['Content-Security-Policy'];

describe('security headers', () => {
  it('let a page run only its own scripts, and inline ones only by nonce', () => {
    expect(policy({ nonce: 'abc', secure: false, contentType: 'text/html' })).toBe(
      "default-src 'none'; script-src 'self' 'nonce-abc'; style-src 'self'; img-src 'self' data:; font-src 'none'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(policy({ nonce: '', secure: false })).toContain("script-src 'self';");
  });

  it('let a drawing opened by itself keep its style and run nothing', () => {
    expect(policy({ nonce: 'abc', secure: false, contentType: 'image/svg+xml; charset=utf-8' })).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
  });

  it('ask for https only of readers who came by it', () => {
    expect(securityHeaders({ nonce: '', secure: true })['Strict-Transport-Security']).toBe(
      'max-age=63072000; includeSubDomains',
    );
    expect(securityHeaders({ nonce: '', secure: false })).not.toHaveProperty('Strict-Transport-Security');
  });
});
