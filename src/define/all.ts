// The source first: the elements inside it look for it.
export * from './source.js';
export * from './badge.js';
export * from './banner.js';
export * from './components.js';
export * from './uptime.js';
