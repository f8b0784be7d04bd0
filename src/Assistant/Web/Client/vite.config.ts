/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfFiles } from './pdf-files.ts';

/** Where `assistant serve` listens while the page is worked on; it takes writes from its own page only. */
const target = process.env.ASSISTANT ?? 'http://127.0.0.1:5080';
const proxy = { '/api': { target, changeOrigin: true, headers: { origin: target } } };

export default defineConfig({
  plugins: [react(), pdfFiles()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 700, reportCompressedSize: false },
  server: { port: 5173, proxy },
  preview: { proxy },
  // One page for all test files: making one for each takes three times as long as the tests.
  test: { environment: 'happy-dom', isolate: false, include: ['src/**/*.test.{ts,tsx}'] },
});
