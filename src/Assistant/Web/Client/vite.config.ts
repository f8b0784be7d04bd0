/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfFiles } from './pdf-files.ts';

/** Where `assistant serve` listens while the page is worked on. */
const server = process.env.ASSISTANT ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), pdfFiles()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 700, reportCompressedSize: false },
  server: { port: 5173, proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
