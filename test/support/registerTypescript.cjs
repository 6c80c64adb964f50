// Lets a plain node process load the project's TypeScript, as the tests do: node -r <this file> <file>.ts
require('./setup.cjs');
const fs = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');
const { transform } = require('../../jest.config.cjs');

const [, options] = transform['^.+\\.ts$'];

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false });
  module._compile(code, filename);
};

// An import() names the file that a build would make of the TypeScript beside it.
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) => {
  const isOfBuild = /^\.{1,2}\/.*\.js$/.test(request) && parent?.filename.endsWith('.ts');
  return resolve(isOfBuild ? request.slice(0, -'.js'.length) : request, parent, ...rest);
};
