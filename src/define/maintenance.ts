import { AllclearMaintenance } from '../elements/maintenance/maintenance.js';
import { define } from './define.js';

define('allclear-maintenance', AllclearMaintenance);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-maintenance': AllclearMaintenance;
  }
}

export { AllclearMaintenance };
