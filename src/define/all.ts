// The source first: the elements inside it look for it.
export * from './source.js';
export * from './badge.js';
export * from './banner.js';
export * from './components.js';
export * from './history.js';
export * from './incident.js';
export * from './maintenance.js';
export * from './page.js';
export * from './uptime.js';
export * from './when.js';
