import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Every } from './every'; // of ../../every.mjs
import { ServiceStatus } from './service-status';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <ServiceStatus />
    <Every />
  </StrictMode>,
);
