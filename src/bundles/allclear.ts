// What `<script type="module">` loads: all elements, registered, and everything by name.
export * from '../define/all.js';
export * from '../index.js';
