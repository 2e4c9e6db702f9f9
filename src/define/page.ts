// A page is made of these.
import './components.js';
import './history.js';
import './incident.js';
import './maintenance.js';
import './source.js';
import { AllclearPage } from '../elements/page/page.js';
import { define } from './define.js';

define('allclear-page', AllclearPage);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-page': AllclearPage;
  }
}

export { AllclearPage };
