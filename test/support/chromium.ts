import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const DEFAULT_PATH = '/usr/bin/chromium';

/** Everything the browser would ask for by itself is off, so that whatever goes out comes from the page. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `describe` where Chromium is installed (`CHROMIUM_PATH`, else Debian's place); elsewhere skips aloud, or fails under `REQUIRE_BROWSER=1`. */
export const describeInChromium: jest.Describe = chromiumIsInstalled() ? describe : skipAloud();

/** Starts a headless Chromium. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
}

function chromiumPath(): string {
  return process.env.CHROMIUM_PATH ?? DEFAULT_PATH;
}

function chromiumIsInstalled(): boolean {
  return existsSync(chromiumPath());
}

function skipAloud(): jest.Describe {
  const reason = `no Chromium at ${chromiumPath()}: install it, or set CHROMIUM_PATH`;
  if (process.env.REQUIRE_BROWSER === '1')
    throw new Error(`The browser tests are required, but there is ${reason}.`);
  process.stderr.write(`\nSKIPPED, the browser tests: ${reason}.\n\n`);
  return describe.skip;
}
