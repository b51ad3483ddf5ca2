// @ts-check
/** Serves the demo from sources and opens it, where there is a desktop to open it on. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const { env, platform } = process;
const desktop = platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
const demo = fileURLToPath(new URL('../packages/demo', import.meta.url));

const server = await createServer({
  root: demo,
  configFile: `${demo}/vite.config.ts`,
  server: { open: desktop && !env['CI'] },
});
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });
