import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readExamples } from '../../gateway/console/readExamples';
import { issueToken } from '../../shared/identity';
import { projectFile } from '../../shared/service/projectFile';
import { describeInChromium, startChromium } from '../support/chromium';
import { exploreConsole, type ConsoleFindings } from '../support/exploreConsole';
import { policySensor } from '../support/outboundSensors';
import { waitFor } from '../support/waitFor';

const BUILD_AND_START = 240_000;

describeInChromium('the explorer of the started product', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'started-product-'));
  let product: ChildProcess;
  let browser: Browser | undefined;
  let findings: ConsoleFindings;

  /** Starts it as `npm start` does, and reads where it serves. */
  async function start(): Promise<string> {
    product = spawn(process.execPath, [projectFile('shared', 'cli', 'run.cjs'), 'start'], {
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    product.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ready = () => {
      if (product.exitCode !== null) throw new Error(`it ended with ${String(product.exitCode)}`);
      return /^ready (http:\S+)\/graphql$/m.exec(said)?.[1];
    };
    return waitFor('the product to be ready', ready, BUILD_AND_START);
  }

  beforeAll(async () => {
    const origin = await start();
    browser = await startChromium();
    const coordinator = { subject: 'conference-office', roles: ['COORDINATOR' as const], sectors: [] };
    findings = await exploreConsole(browser, policySensor, {
      url: `${origin}/graphiql`,
      token: await issueToken(dataDir, coordinator, 600),
      bearer: 'COORDINATOR',
      title: 'The province in one question',
      documented: 'standardsByCode',
      answer: 'AGRICULTURE',
      picture: process.env.EXPLORER_PICTURE,
    });
  }, BUILD_AND_START);

  afterAll(async () => {
    await browser?.close();
    if (product.exitCode === null) {
      const ended = once(product, 'exit');
      product.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true });
  });

  it('lists every example of the project', () => {
    const examples = readExamples(projectFile('gateway', 'examples'));
    expect(findings.examples).toHaveLength(examples.length);
    for (const { title, titleZh } of examples) {
      expect(findings.examples).toContainEqual(expect.stringContaining(`${title} ${titleZh}`));
    }
  });

  it('runs the provincial query and shows its answer', () => {
    expect(findings.tab).toContain('ProvincialView');
    expect(findings.answer).toContain('AGRICULTURE');
  });

  it('complains of nothing, and asks nothing of any other origin', () => {
    expect(findings.complaints).toEqual([]);
    expect(findings.outbound).toEqual([]);
  });
});
