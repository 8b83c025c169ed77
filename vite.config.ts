import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import options from './remix.config.js';
import { verificationScripts } from './app/certificates/verification/verification-scripts.server';
import { pageScript } from './app/web/page-script.server';
import { wholeBundle } from './app/server/whole-bundle.server';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

const livingAtlas = { name: 'living-atlas', source: 'app/atlas/living/living-atlas.client.ts' };
const employerField = { name: 'employer-field', source: 'app/certification/talent/employer-field.client.ts' };
const firmNetwork = { name: 'firm-network', source: 'app/network/hand/firm-network.client.ts' };
const columnPictures = { name: 'column-pictures', source: 'app/network/hand/column-pictures.client.ts' };

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix(options),
    verificationScripts(),
    pageScript(employerField),
    pageScript(firmNetwork),
    pageScript(columnPictures),
    pageScript(livingAtlas),
    wholeBundle(),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
