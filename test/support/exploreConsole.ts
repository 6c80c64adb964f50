import type { Browser, Page } from 'playwright-core';
import type { OutboundSensor } from './outboundSensors';

/** A visit to the explorer: where it is, as whom, and what there is to see. */
export interface ConsoleVisit {
  /** Address of the page, e.g. `http://127.0.0.1:4000/graphiql`. */
  readonly url: string;
  readonly token: string;
  /** What the page shall say about the bearer of the token, e.g. its role. */
  readonly bearer: string;
  /** Title of the example to open and run. */
  readonly title: string;
  /** A field of Query that the documentation shows. */
  readonly documented: string;
  /** What the answer to the example shows among its first lines. */
  readonly answer: string | RegExp;
  /** File for a picture of the page after the visit. */
  readonly picture?: string;
}

/** What was seen during a visit. */
export interface ConsoleFindings {
  /** Texts of the menu's entries, in order. */
  readonly examples: string[];
  /** Title of the open tab after the example was chosen. */
  readonly tab: string;
  /** Text of the variables editor after the example was chosen. */
  readonly variables: string;
  /** Visible text of the answer. */
  readonly answer: string;
  /** Requests to the GraphQL endpoint, in order: operation and Authorization header. */
  readonly operations: { readonly name: string; readonly authorization: string | undefined }[];
  /** Errors and warnings on the browser's console, and errors that nothing caught. */
  readonly complaints: string[];
  /** Addresses that the page tried to reach outside its own origin. */
  readonly outbound: string[];
  /** Pixels by which the page is wider than a window of 390 pixels. */
  readonly narrowOverflow: number;
}

/**
 * Visits the explorer as a person does: reads the documentation, gives a token, chooses an example and runs it by keyboard,
 * reloads, and makes the window narrow. Fails when something does not appear; the rest is for the caller to judge.
 */
export async function exploreConsole(
  browser: Browser,
  sensor: OutboundSensor,
  visit: ConsoleVisit,
): Promise<ConsoleFindings> {
  const { context, outbound } = await sensor(browser, new URL(visit.url).origin);
  try {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    const operations = recordOperations(page);
    const complaints = recordComplaints(page);

    await page.goto(visit.url);
    await readDocumentation(page, visit);
    await giveToken(page, visit);
    const examples = await openExample(page, visit);
    const answer = await runOperation(page, visit);
    const tab = await page.locator('.graphiql-tab-active').innerText();
    const variables = await page.locator('section[aria-label="Variables"] .view-lines').innerText();
    if (visit.picture) await page.screenshot({ path: visit.picture });

    await page.reload();
    await page.getByLabel('Token in use').getByText(visit.bearer).waitFor();
    await readDocumentation(page, visit);
    const narrowOverflow = await measureNarrow(page);
    return { examples, tab, variables, answer, operations, complaints, outbound, narrowOverflow };
  } finally {
    await context.close();
  }
}

function recordOperations(page: Page): ConsoleFindings['operations'] {
  const operations: ConsoleFindings['operations'] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    const { operationName } = request.postDataJSON() as { operationName?: string };
    operations.push({ name: operationName ?? '', authorization: request.headers().authorization });
  });
  return operations;
}

function recordComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
}

async function readDocumentation(page: Page, { documented }: ConsoleVisit): Promise<void> {
  await page.getByRole('button', { name: 'Show Documentation' }).click();
  const documentation = page.getByRole('region', { name: 'Documentation' });
  await documentation.getByRole('link', { name: 'Query', exact: true }).first().click();
  await documentation.getByText(documented, { exact: true }).waitFor();
}

async function giveToken(page: Page, { token, bearer }: ConsoleVisit): Promise<void> {
  await page.getByLabel('Token · 令牌').fill(token);
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Use · 使用' }).click(),
  ]);
  await page.getByLabel('Token in use').getByText(bearer).waitFor();
}

async function openExample(page: Page, { title }: ConsoleVisit): Promise<string[]> {
  await page.getByRole('button', { name: 'Show Examples' }).click();
  const menu = page.getByRole('region', { name: 'Examples' });
  await menu.getByRole('button', { name: title }).press('Enter');
  return (await menu.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
}

async function runOperation(page: Page, { answer }: ConsoleVisit): Promise<string> {
  await page.getByRole('button', { name: 'Execute query' }).press('Enter');
  const shown = page.locator('.graphiql-response .view-lines').filter({ hasText: answer });
  await shown.waitFor();
  return shown.innerText();
}

async function measureNarrow(page: Page): Promise<number> {
  await page.setViewportSize({ width: 390, height: 800 });
  return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}
