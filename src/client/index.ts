export { createClient, type Client, type WatchOptions, type WatchUpdate } from './client.js';
export type { ClientOptions, GetOptions } from './get.js';
export { parseStatus, type ParseOptions } from './parse-status.js';
export { detect, providers, type Detection } from '../providers/registry.js';
export type { ParseContext, Provider } from '../providers/provider.js';
export * from '../model/errors.js';
export type * from '../model/snapshot.js';
export type * from '../model/status.js';
export type { Freshness } from '../model/freshness.js';
