import 'allclear/define';
import type { AllclearChangeEvent } from 'allclear';
import { snapshot } from '../snapshot';

const badge = document.createElement('allclear-badge');
badge.src = 'https://status.example.com';
badge.refreshInterval = 30;

const told = document.createElement('output');
badge.addEventListener('allclear-change', ({ status, previous }: AllclearChangeEvent) => {
  told.value = `${previous}, now ${status}`;
});

const ask = document.createElement('button');
ask.textContent = 'Ask now';
ask.addEventListener('click', () => void badge.refresh());

const list = document.createElement('allclear-components');
list.snapshot = snapshot;

const days = document.createElement('input');
days.type = 'checkbox';
days.addEventListener('change', () => {
  list.uptime = days.checked;
});

document.body.append(badge, told, ask, days, list);
