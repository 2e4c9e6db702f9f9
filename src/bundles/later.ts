// What the lazy bundle loads behind its first file.
import '../define/later.js';
