export { AllclearBadge } from './elements/badge/badge.js';
export { AllclearBanner } from './elements/banner/banner.js';
export { AllclearComponents } from './elements/components/components.js';
export { AllclearSource } from './elements/source/source.js';
export { AllclearUptime } from './elements/uptime/uptime.js';
export * from './elements/events.js';
export * from './client/index.js';
