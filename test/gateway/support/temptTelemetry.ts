// An environment in which the @apollo packages, left to themselves, report to their vendor.
delete process.env.APOLLO_TELEMETRY_DISABLED;
process.env.APOLLO_KEY = 'service:sample:key';
process.env.APOLLO_GRAPH_REF = 'sample@current';
process.env.APOLLO_SCHEMA_REPORTING = 'true';
process.env.LOG_LEVEL = 'silent';
