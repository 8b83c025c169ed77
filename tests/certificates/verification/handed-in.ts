import { handedOverCredential } from '../../../app/certificates/verification/handed-over';
import { publicMaterial } from '../../../app/certificates/verification/material.server';
import { viewInMaterial } from '../../../app/certificates/verification/material-view';
import { primitives } from '../../../app/certificates/verification/primitives.client';
import { certificateInFile } from '../../../app/certificates/public-certificate.server';
import { expect } from 'vitest';
import { scene as accountScene } from '../../accounts/scene';
import { testDatabase } from '../../database';
import { issuedScene } from '../issued-scene';

/** A register with one certificate, and what it answers about a file. */
export async function handedInScene() {
  const { db, occasion } = accountScene(testDatabase());
  const made = await issuedScene(db);
  let readers = 0;
  const asked = (more = {}) => occasion({ now: new Date('2026-12-11T02:00:00Z'), ...more });

  /** What the server and a browser with its material answer about a file: the same, or the test fails. */
  async function answer(bytes: Uint8Array) {
    // Each from a network of its own: how often one may ask is proved elsewhere.
    readers += 1;
    const server = await certificateInFile(db, Buffer.from(bytes), asked({ address: `198.51.100.${readers}` }));
    const read = await handedOverCredential(bytes, primitives);
    const material = await publicMaterial(db, asked());
    const browser = read.ok
      ? {
          ok: true,
          value: await viewInMaterial(
            read.value.credential,
            'zh',
            { material, clock: asked().now, primitives },
            read.value.shows,
          ),
        }
      : read;
    const words = (one: typeof server | typeof browser) => {
      if (!one.ok || !('value' in one)) return { code: 'code' in one ? one.code : '' };
      const { verification, facts, shows } = one.value as Extract<typeof server, { ok: true }>['value'];
      return {
        answers: [verification.genuine, verification.authorised, verification.valid].map((each) =>
          'reason' in each ? each.reason : each.answer,
        ),
        ...(verification.genuine.answer === 'unknown' && { issuer: verification.genuine.issuer }),
        ...(facts && { name: facts.name }),
        ...(shows && { shows }),
      };
    };
    expect(words(browser)).toEqual(words(server));
    return words(server);
  }
  return { db, made, asked, answer, credential: made.certificate.credential! };
}

export const genuine = { answers: ['yes', 'yes', 'yes'], name: '区锦麟' };
