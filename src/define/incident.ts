import { AllclearIncident } from '../elements/incident/incident.js';
import { define } from './define.js';

define('allclear-incident', AllclearIncident);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-incident': AllclearIncident;
  }
}

export { AllclearIncident };
