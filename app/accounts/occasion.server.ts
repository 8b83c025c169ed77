import type { Moment } from '../events/record.server';
import type { Language } from '../i18n/language';
import type { Keys } from '../secrets/keys.server';
import type { Random } from '../secrets/token.server';
import type { Throttle } from '../throttle/throttle.server';

/** Everything a command is told of its request: clock, randomness, keys, whose language, and where it came from. */
export interface Occasion extends Moment {
  readonly random: Random;
  readonly keys: Keys;
  readonly throttle: Throttle;
  /** Network address of the client, as the server (or its trusted proxy) saw it. */
  readonly address: string;
  /** The token of a browser that signed in before; left out or null in any other. */
  readonly device?: string | null;
  readonly userAgent: string;
  readonly language: Language;
  /** This installation's own origin, for links in mails and for passkeys: `https://atlas.example.cn`. */
  readonly origin: string;
  /** Addresses it was reached at before: certificates signed for them stay genuine. */
  readonly formerOrigins?: readonly string[];
  /** The one of them that the request was sent to; left out where it was sent to the present one. */
  readonly addressedOrigin?: string;
}
