import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

const servers: Server[] = [];

/** Serves every address by one handler until `stopServing`, and answers where. */
export async function serving(handler: express.RequestHandler): Promise<string> {
  const server = createServer(express().all('*', handler)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** For the end of each file of tests that served something. */
export function stopServing(): void {
  for (const server of servers.splice(0)) server.close();
}
