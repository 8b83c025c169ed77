import { createServer } from 'node:net';
import { Refusal } from './settings.js';

/** The port itself when nothing listens there yet, and for 0 one that is free. Throws Refusal when it is in use. */
export function freePort({ port, host }) {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once('error', (error) =>
      // What else is wrong with a port or a host the start itself says.
      error.code === 'EADDRINUSE'
        ? reject(new Refusal(`Port ${port} is in use: stop the other program, or set PORT to another number.`))
        : resolve(port),
    );
    trial.listen(port, host, () => {
      const { port: given } = trial.address();
      trial.close(() => resolve(given));
    });
  });
}
