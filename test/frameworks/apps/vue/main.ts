import { createApp, h } from 'vue';
import Every from './Every.vue'; // of ../../every.mjs
import ServiceStatus from './ServiceStatus.vue';

createApp({ render: () => [h(ServiceStatus), h(Every)] }).mount('#app');
