import { parentPort } from 'node:worker_threads';
import { SCENARIOS } from './scenarios.mjs';
import { simulate } from './simulate.mjs';

parentPort.on('message', async ({ scenario, visitors, seed }) => {
  let told = 0;
  const progress = (share) => {
    if (share - told < 0.02) return;
    parentPort.postMessage({ share: share - told });
    told = share;
  };
  const curve = await simulate(SCENARIOS[scenario], { visitors, seed, progress });
  parentPort.postMessage({ share: 1 - told, curve });
});
