// Imported before any @apollo package: @apollo/gateway otherwise measures its host and reports it to its vendor.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
