import { AllclearUptime } from '../elements/uptime/uptime.js';
import { define } from './define.js';

define('allclear-uptime', AllclearUptime);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-uptime': AllclearUptime;
  }
}

export { AllclearUptime };
