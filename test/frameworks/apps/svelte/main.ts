import { mount } from 'svelte';
import Every from './Every.svelte'; // of ../../every.mjs
import ServiceStatus from './ServiceStatus.svelte';

const target = document.getElementById('app')!;
mount(ServiceStatus, { target });
mount(Every, { target });
