import { AllclearHistory } from '../elements/history/history.js';
import { define } from './define.js';

define('allclear-history', AllclearHistory);

declare global {
  interface HTMLElementTagNameMap {
    'allclear-history': AllclearHistory;
  }
}

export { AllclearHistory };
