'use strict';

/** Exits with 0 when an address answers with 200, else with 1: `node shared/deployment/isReady.cjs <url>`, for health checks. */
const { get } = require('node:http');

const PATIENCE_MS = 3_000;

const asked = get(process.argv[2], { timeout: PATIENCE_MS }, ({ statusCode }) => {
  process.exit(statusCode === 200 ? 0 : 1);
});
asked.on('timeout', () => process.exit(1));
asked.on('error', () => process.exit(1));
