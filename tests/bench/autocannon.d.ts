declare module 'autocannon' {
  interface Result {
    non2xx: number;
    errors: number;
    requests: { average: number; total: number };
    latency: { p50: number; p99: number };
  }
  interface Request {
    method: 'GET';
    path: string;
    headers?: Record<string, string>;
  }
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration?: number;
    amount?: number;
    requests: Request[];
  }): Promise<Result>;
}
