import { build, isStale } from './build.mjs';

// Run before what copies dist/: builds it where it is missing, or older than its sources.
if (isStale()) await build();
