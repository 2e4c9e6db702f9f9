// What shows more than a page needs while all is well.
export * from './components.js';
export * from './history.js';
export * from './incident.js';
export * from './maintenance.js';
export * from './page.js';
export * from './uptime.js';
export * from './when.js';
