// What `<script type="module">` loads: all elements, registered.
import '../define/all.js';
