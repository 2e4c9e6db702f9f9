import 'allclear/define';
import 'allclear/define/badge';
import { parseStatus, type AllclearDismissEvent } from 'allclear';

const badge = document.createElement('allclear-badge');
badge.statuspage = 'https://status.example.com'; // wrong
badge.src = new URL('https://status.example.com'); // wrong
badge.status = 'operational'; // wrong
badge.snapshot = { status: 'operational' }; // wrong
badge.addEventListener('allclear-change', ({ state }) => state); // wrong
badge.addEventListener('allclear-change', (event: AllclearDismissEvent) => event.until); // wrong
export const level: number = parseStatus({}).status; // wrong
