import type { Browser, BrowserContext } from 'playwright-core';

/** A browser context in which every attempt of a page to reach another origin is noticed, and none gets out. */
export interface SensedContext {
  readonly context: BrowserContext;
  /** Addresses that pages of the context tried to reach outside their own origin, so far. */
  readonly outbound: string[];
}

/** Opens a context for pages of one origin, e.g. `http://127.0.0.1:4000`. */
export type OutboundSensor = (browser: Browser, origin: string) => Promise<SensedContext>;

/**
 * Sees what the page's own Content-Security-Policy blocks: the address, or a word like `inline` or `blob` where a script or
 * worker has none. Blind to what the policy allows.
 */
export const policySensor: OutboundSensor = async (browser) => {
  const context = await browser.newContext();
  const outbound: string[] = [];
  await context.exposeBinding('reportViolation', (_source, blocked: string) => outbound.push(blocked));
  await context.addInitScript({
    content: `document.addEventListener('securitypolicyviolation', (event) => reportViolation(event.blockedURI));`,
  });
  return { context, outbound };
};

/** Sees what leaves the page with its policy switched off; under the policy nothing would get as far as the network. */
export const routingSensor: OutboundSensor = async (browser, origin) => {
  const context = await browser.newContext({ bypassCSP: true });
  const outbound: string[] = [];
  await context.route('**/*', async (route) => {
    const address = new URL(route.request().url());
    if (address.origin === origin) return route.continue();
    outbound.push(address.href);
    return route.abort();
  });
  return { context, outbound };
};
