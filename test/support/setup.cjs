require('reflect-metadata');
process.env.APOLLO_TELEMETRY_DISABLED = '1';
process.env.LOG_LEVEL ??= 'silent';
// Threads that the product starts from its TypeScript read it as the tests do.
process.env.TYPESCRIPT_LOADER = require('node:path').join(__dirname, 'registerTypescript.cjs');
// In CI the same values are generated each time: what fails there is the change, and fails again. Elsewhere they are new ones.
if (process.env.CI) require('fast-check').configureGlobal({ seed: 20_171_231 });
