import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { defineConfig } from 'vite';

const compress = promisify(gzip);

/** Writes `<file>.gz` beside every text asset, so that the gateway never compresses one while it serves. */
function precompressAssets() {
  return {
    name: 'precompress-assets',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const texts = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|svg)$/.test(name));
      for (const name of texts) {
        const file = join(dir, name);
        await writeFile(`${file}.gz`, await compress(await readFile(file), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: join(import.meta.dirname, 'app'),
  base: '/graphiql/',
  publicDir: false,
  envDir: false,
  clearScreen: false,
  logLevel: 'warn',
  plugins: [precompressAssets()],
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, '../../dist/console'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // The editor is one large chunk by nature; it is loaded once and kept for a year.
    chunkSizeWarningLimit: 6000,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
    // Libraries mark files for React servers ('use client'); there is none here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
