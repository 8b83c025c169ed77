import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import options from './remix.config.js';
import { verificationScripts } from './app/certificates/verification/verification-scripts.server';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(options), verificationScripts()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
