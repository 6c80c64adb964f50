// Lets a plain node process load the project's TypeScript, as the tests do: node -r <this file> <file>.ts
require('./setup.cjs');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { threadId } = require('node:worker_threads');
const { transformSync } = require('@swc/core');
const { transform } = require('../../jest.config.cjs');

const [, options] = transform['^.+\\.ts$'];

function compile(source, filename) {
  return transformSync(source, { ...options, filename, swcrc: false }).code;
}

/** What the processes of a test run share: each file is compiled by the first of them that loads it. */
const shared = process.env.TEST_RUN_FOLDER && path.join(process.env.TEST_RUN_FOLDER, 'compiled');

function compiled(source, filename) {
  if (!shared) return compile(source, filename);
  const file = path.join(shared, createHash('sha1').update(filename).update(source).digest('hex'));
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    const code = compile(source, filename);
    fs.mkdirSync(shared, { recursive: true });
    // Others read the whole of it or none.
    const part = `${file}.${process.pid}-${threadId}`;
    fs.writeFileSync(part, code);
    fs.renameSync(part, file);
    return code;
  }
}

Module._extensions['.ts'] = (module, filename) => {
  module._compile(compiled(fs.readFileSync(filename, 'utf8'), filename), filename);
};

// An import() names the file that a build would make of the TypeScript beside it.
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) => {
  const isOfBuild = /^\.{1,2}\/.*\.js$/.test(request) && parent?.filename.endsWith('.ts');
  return resolve(isOfBuild ? request.slice(0, -'.js'.length) : request, parent, ...rest);
};
