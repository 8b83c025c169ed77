import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Network {
  /** Where the server is reached through it. */
  readonly address: string;
  /** Gone for everybody: what is open breaks off, and nothing new comes through. */
  leave(): void;
  comeBack(): void;
  stop(): Promise<void>;
}

/**
 * What lies between browsers and a server. It keeps its port while it is gone: another program would get a free one.
 */
export async function startNetwork(to: string): Promise<Network> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let gone = false;
  const server = createServer((near) => {
    if (gone) return void near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const leave = () => {
    gone = true;
    for (const one of open) one.resetAndDestroy();
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leave,
    comeBack: () => {
      gone = false;
    },
    stop: () => {
      leave();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
