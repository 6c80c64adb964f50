import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildConsole } from '../../gateway/console/buildConsole';
import { describeInChromium, startChromium } from '../support/chromium';
import { startExampleEndpoint, type ExampleEndpoint } from '../support/exampleEndpoint';
import { exploreConsole, type ConsoleFindings } from '../support/exploreConsole';
import { policySensor, routingSensor } from '../support/outboundSensors';

const BUILD_AND_START = 180_000;
const VISIT = 90_000;

const claims = { sub: 'conference-office', roles: ['COORDINATOR'], exp: 4_102_444_800 };
const token = [{ alg: 'EdDSA' }, claims, 'signature']
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

const exampleFiles = {
  '03-standard-by-number.graphql': [
    '# One standard by its number',
    '# 按标准号查一项标准',
    'query StandardByNumber($code: String!) { standard(code: $code) { code title askedBy } }',
  ].join('\n'),
  '03-standard-by-number.variables.json': '{ "code": "DB32/T 3920-2020" }',
  '01-sectors.graphql': '# The six sectors\n# 六个行业\nquery SectorNames { sectors { key nameZh } }\n',
};

/** Three ways to another origin, tried in the page one after the other. */
const WAYS_OUT = `(async () => {
  await fetch('http://script.invalid/').catch(() => undefined);
  await new Promise((settled) => {
    const image = new Image();
    image.onerror = settled;
    image.src = 'http://image.invalid/';
  });
  new Worker(URL.createObjectURL(new Blob(['fetch("http://worker.invalid/")'])));
})()`;

describeInChromium('the explorer in Chromium', () => {
  const examplesFolder = mkdtempSync(join(tmpdir(), 'examples-'));
  const servers: ExampleEndpoint[] = [];
  let browser: Browser;

  async function serve(introspection = true): Promise<string> {
    const folder = await buildConsole(resolve(__dirname, '../..'));
    const server = await startExampleEndpoint(
      { folder, examplesFolder, graphqlPath: '/graphql' },
      introspection,
    );
    servers.push(server);
    return server.origin;
  }

  beforeAll(async () => {
    for (const [name, text] of Object.entries(exampleFiles)) writeFileSync(join(examplesFolder, name), text);
    browser = await startChromium();
  }, BUILD_AND_START);

  afterAll(async () => {
    await browser.close();
    for (const server of servers) await server.close();
    rmSync(examplesFolder, { recursive: true });
  });

  describe.each([
    {
      name: 'under its own policy',
      sensor: policySensor,
      seen: ['http://script.invalid/', 'http://image.invalid/', 'blob'],
    },
    {
      name: 'with the policy switched off and every request routed',
      sensor: routingSensor,
      seen: ['http://script.invalid/', 'http://image.invalid/', 'http://worker.invalid/'],
    },
  ])('$name', ({ sensor, seen }) => {
    let origin: string;
    let findings: ConsoleFindings;

    beforeAll(async () => {
      origin = await serve();
      findings = await exploreConsole(browser, sensor, {
        url: `${origin}/graphiql`,
        token,
        bearer: 'COORDINATOR',
        title: 'One standard by its number',
        documented: 'standard',
        answer: '城市轨道交通能耗限额',
        picture: process.env.EXPLORER_PICTURE,
      });
    }, BUILD_AND_START);

    it('lists the examples in both languages, in the order of their rows', () => {
      expect(findings.examples).toEqual([
        '1 The six sectors 六个行业',
        '3 One standard by its number 按标准号查一项标准',
      ]);
    });

    it('opens an example in a tab of its own with its variables, and runs it', () => {
      expect(findings.tab).toContain('StandardByNumber');
      expect(findings.variables).toContain('3920-2020');
      expect(findings.answer).toContain('3920-2020');
    });

    it('sends the token once it is given, with the request for the schema too, and keeps it over a reload', () => {
      expect(findings.operations).toEqual([
        { name: 'IntrospectionQuery', authorization: undefined },
        { name: 'IntrospectionQuery', authorization: `Bearer ${token}` },
        { name: 'StandardByNumber', authorization: `Bearer ${token}` },
        { name: 'IntrospectionQuery', authorization: `Bearer ${token}` },
      ]);
    });

    it('complains of nothing on the console', () => {
      expect(findings.complaints).toEqual([]);
    });

    it('asks nothing of any other origin', () => {
      expect(findings.outbound).toEqual([]);
    });

    it('fits a narrow window', () => {
      expect(findings.narrowOverflow).toBeLessThanOrEqual(0);
    });

    it(
      'would be seen to ask another origin by script, by image and by worker',
      async () => {
        const { context, outbound } = await sensor(browser, origin);
        const page = await context.newPage();
        await page.goto(`${origin}/graphiql`);
        await page.evaluate(WAYS_OUT);
        while (outbound.length < seen.length) await page.evaluate('new Promise(requestAnimationFrame)');
        await context.close();
        expect(outbound).toEqual(seen);
      },
      VISIT,
    );
  });

  it(
    'refuses a token that no header can carry, and says why',
    async () => {
      const page = await openPage(await serve());
      await page.getByLabel('Token · 令牌').fill('令牌');
      await page.getByLabel('Token · 令牌').press('Enter');
      await page.getByRole('alert').getByText('ASCII').waitFor();
      expect(await page.getByLabel('Token in use').count()).toBe(0);
    },
    VISIT,
  );

  it(
    'says that it has no schema where the gateway does not tell it, and shows what the gateway said',
    async () => {
      const page = await openPage(await serve(false));
      await page.getByRole('alert').getByText('The schema could not be read').waitFor();
      await page.locator('.graphiql-response').getByText('INTROSPECTION_DISABLED').waitFor();
    },
    VISIT,
  );

  async function openPage(origin: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${origin}/graphiql`);
    return page;
  }
});
