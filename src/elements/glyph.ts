import { html, type TemplateResult } from 'lit';
import type { ComponentStatus } from '../model/status.js';
import { SHAPES } from './shapes.js';

/** The sign of a status. Its word always stands beside it, so it is hidden from screen readers. */
export const glyph = (status: ComponentStatus): TemplateResult =>
  html`<svg class=${`glyph ${status}`} part="glyph" viewBox="0 0 16 16" aria-hidden="true">
    <path fill="currentColor" fill-rule="evenodd" d=${SHAPES[status]}></path>
  </svg>`;
